import { call, Failure, onChanged, type CallName, type Problem, type Request, type Response } from "./transport";

/**
 * The answer of a reading command, asked again when its request changes or the workspace does.
 * While it is asked again the last answer stays, so that nothing flickers.
 */
export class Query<N extends CallName> {
  value = $state.raw<Response<N>>();
  problem = $state.raw<Problem>();
  loading = $state(true);
  #asked = 0;

  /** `request` gives what to ask, or nothing while there is nothing to ask. Make it in a component's script. */
  constructor(
    readonly name: N,
    readonly request: () => Request<N> | undefined,
  ) {
    $effect(() => void this.#ask(this.request()));
    $effect(() => onChanged(() => void this.again()));
  }

  /** Asks once more with the same request. */
  again(): Promise<void> {
    return this.#ask(this.request());
  }

  /** Puts in an answer that came by another way, such as from a change. */
  set(value: Response<N>): void {
    this.#asked += 1;
    this.value = value;
    this.problem = undefined;
    this.loading = false;
  }

  async #ask(request: Request<N> | undefined): Promise<void> {
    const asked = ++this.#asked;
    if (request === undefined) return;
    this.loading = true;
    try {
      const value = await call(this.name, request);
      if (asked !== this.#asked) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
    }
    this.loading = false;
  }
}
