import { Failure, type Problem } from "./transport";

/** How long what is being typed may stay in memory alone, in milliseconds. */
const BREATH = 300;
/** How long until what could not be kept is tried again, in milliseconds. */
const AGAIN = 5000;

/** Brings what is being typed to disk a moment after each change: what it says then, one writing after the other. */
export class Keeper {
  /** Why it is not on disk. */
  problem = $state.raw<Problem>();
  #timer: number | undefined;
  #writing: Promise<void> = Promise.resolve();

  constructor(readonly write: () => Promise<unknown>) {}

  /** Keeps it soon. Whoever types without a pause does not put it off. */
  soon(): void {
    this.#timer ??= window.setTimeout(() => void this.settle(), BREATH);
  }

  /** Keeps at once what waits, and tells whether all of it is on disk. */
  async settle(): Promise<boolean> {
    if (this.#stop()) this.#writing = this.#writing.then(() => this.#keep());
    await this.#writing;
    return this.problem === undefined;
  }

  /** Keeps nothing more of what waits: it has been done, or thrown away. */
  drop(): void {
    this.#stop();
    this.problem = undefined;
  }

  #stop(): boolean {
    if (this.#timer === undefined) return false;
    window.clearTimeout(this.#timer);
    this.#timer = undefined;
    return true;
  }

  async #keep(): Promise<void> {
    try {
      await this.write();
      this.problem = undefined;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
      this.#timer ??= window.setTimeout(() => void this.settle(), AGAIN);
    }
  }
}
