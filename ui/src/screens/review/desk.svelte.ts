import type { Audience, SheetView } from "../../generated/contract";
import { call, Failure, type Problem } from "../../transport";

/** How long a person may pause in typing before what is typed goes to disk, in milliseconds. */
const PAUSE = 350;

/**
 * The score sheet on the judge's desk. Every change shows at once, goes to disk in the order it was made,
 * and only the answer to the last one is shown, so that a slow disk never takes back what was just entered.
 */
export class Desk {
  sheet = $state.raw<SheetView>();
  problem = $state.raw<Problem>();
  state = $state<"idle" | "saving" | "saved" | "failed">("idle");
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #typed = new Map<Audience, { application: number; text: string; timer: number }>();
  #application: number | undefined;

  /** Puts an application's sheet on the desk. */
  async lay(application: number): Promise<void> {
    await this.settle();
    this.#application = application;
    this.state = "idle";
    this.problem = undefined;
    await this.reread();
  }

  score(criterion: string, points: number | null): void {
    this.#show((sheet) => ({
      ...sheet,
      criteria: sheet.criteria.map((one) => (one.id === criterion ? { ...one, points } : one)),
    }));
    this.#save((application) => call("sheet_score", { application, criterion, points }));
  }

  flag(flagged: boolean): void {
    this.#show((sheet) => ({ ...sheet, flagged }));
    this.#save((application) => call("sheet_flag", { application, flagged }));
  }

  nominate(mentions: string[]): void {
    this.#show((sheet) => ({ ...sheet, nominations: mentions }));
    this.#save((application) => call("sheet_nominate", { application, mentions }));
  }

  recuse(reason: string | null): void {
    this.#save((application) => call("sheet_recuse", { application, reason }));
  }

  reopen(): void {
    this.#save((application) => call("sheet_reopen", { application }));
  }

  /** Takes typing into account; it goes to disk at the next pause, or when the field is left. */
  write(audience: Audience, text: string): void {
    const application = this.#application;
    if (application === undefined) return;
    window.clearTimeout(this.#typed.get(audience)?.timer);
    const timer = window.setTimeout(() => this.#saveTyped(audience), PAUSE);
    this.#typed.set(audience, { application, text, timer });
    this.#show((sheet) => ({ ...sheet, [audience === "private" ? "private_note" : audience]: text }));
    this.state = "saving";
  }

  /** Waits until everything that was entered is on disk. */
  async settle(): Promise<void> {
    for (const audience of [...this.#typed.keys()]) this.#saveTyped(audience);
    await this.#queue;
  }

  /** Shows what is on disk, unless something is on its way there. */
  async reread(): Promise<void> {
    const application = this.#application;
    if (application === undefined || !this.#isQuiet(application)) return;
    try {
      const sheet = await call("sheet_show", { application });
      if (this.#isQuiet(application)) this.sheet = sheet;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
    }
  }

  #saveTyped(audience: Audience): void {
    const typed = this.#typed.get(audience);
    if (!typed) return;
    window.clearTimeout(typed.timer);
    this.#typed.delete(audience);
    this.#save(() => call("sheet_comment", { application: typed.application, audience, text: typed.text }));
  }

  #show(change: (sheet: SheetView) => SheetView): void {
    if (this.sheet) this.sheet = change(this.sheet);
  }

  #save(change: (application: number) => Promise<SheetView>): void {
    const application = this.#application;
    if (application === undefined) return;
    this.state = "saving";
    this.problem = undefined;
    this.#waiting += 1;
    this.#queue = this.#queue.then(async () => {
      try {
        const sheet = await change(application);
        this.#waiting -= 1;
        if (this.#isQuiet(application)) {
          this.sheet = sheet;
          if (!this.problem) this.state = "saved";
        }
      } catch (error) {
        this.#waiting -= 1;
        if (!(error instanceof Failure)) throw error;
        this.problem = error.problem;
        this.state = "failed";
        await this.reread();
      }
    });
  }

  /** Nothing is being written or typed for the application on the desk. */
  #isQuiet(application: number): boolean {
    return this.#waiting === 0 && this.#typed.size === 0 && this.#application === application;
  }
}
