import type { ApplicationView, Audience, SheetView } from "../../generated/contract";
import { call, Failure, type Problem } from "../../transport";

/** How long typing may stay in memory alone, in milliseconds. */
const BREATH = 80;
/** How long a person may pause in typing before it counts as one change, in milliseconds. */
const PAUSE = 1000;
/** How long until what could not be saved is tried again, in milliseconds. */
const AGAIN = 5000;
/** How long the application before may stay on the desk, in milliseconds. */
const PATIENCE = 200;

/** An application and its sheet. */
type Laid = [view: ApplicationView, sheet: SheetView];

/** A text that is being typed. */
interface Typed {
  application: number;
  audience: Audience;
  text: string;
  /** The latest text that is on disk, where any of it is. */
  kept: string | undefined;
  breath: number | undefined;
  pause: number | undefined;
}

/**
 * The application on the judge's desk and its score sheet. Both come together, and what lay there before stays until
 * they are here: a change is always one of the sheet that is seen. Every change shows at once, goes to disk in the order it was made,
 * and only the answer to the last one is shown, so that a slow disk never takes back what was just entered.
 * Typing goes to disk with every breath, and becomes one change at a pause or when the field is left.
 */
export class Desk {
  view = $state.raw<ApplicationView>();
  sheet = $state.raw<SheetView>();
  problem = $state.raw<Problem>();
  state = $state<"idle" | "saving" | "saved" | "failed">("idle");
  #queue: Promise<unknown> = Promise.resolve();
  #waiting = 0;
  #typed = new Map<string, Typed>();
  /** The application that was asked for last; the sheet may still be that of the one before. */
  #application: number | undefined;
  /** What may be asked for next, by application. */
  #ready = new Map<number, Laid>();

  /** `lost` is told what could not be saved of a sheet that is no longer on the desk. */
  constructor(readonly lost: (problem: Problem) => void = () => {}) {}

  /** Puts an application and its sheet on the desk. */
  async lay(application: number): Promise<void> {
    await this.settle();
    // What failed a moment ago is told elsewhere, now that its sheet goes.
    if (this.state === "failed" && this.problem) this.lost(this.problem);
    this.#application = application;
    this.problem = undefined;
    this.state = "idle";
    const ready = this.#ready.get(application);
    if (ready) this.#put(ready);
    const late = window.setTimeout(() => this.#clear(), PATIENCE);
    await this.reread();
    window.clearTimeout(late);
  }

  /** Fetches what may be asked for next, so that it is on the desk at once. It is read again when it lies there. */
  async prepare(applications: number[]): Promise<void> {
    const fetched = applications.map(async (application) => [application, await read(application)] as const);
    const all = await Promise.allSettled(fetched);
    this.#ready = new Map(all.flatMap((one) => (one.status === "fulfilled" ? [one.value] : [])));
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

  /** Makes the sheet final; what is being typed comes first. */
  finalise(): void {
    this.#enterAll();
    this.#save((application) => call("sheet_finalise", { application }));
  }

  reopen(): void {
    this.#save((application) => call("sheet_reopen", { application }));
  }

  /** Takes typing into account. */
  write(audience: Audience, text: string): void {
    if (!this.sheet) return;
    const { application } = this.sheet;
    const key = `${application} ${audience}`;
    const typed = this.#typed.get(key) ?? {
      application,
      audience,
      text,
      kept: undefined,
      breath: undefined,
      pause: undefined,
    };
    typed.text = text;
    typed.breath ??= window.setTimeout(() => this.#keep(typed), BREATH);
    window.clearTimeout(typed.pause);
    typed.pause = window.setTimeout(() => this.#enter(key), PAUSE);
    this.#typed.set(key, typed);
    this.#show((sheet) => withText(sheet, typed));
    this.state = "saving";
  }

  /** Waits until everything that was entered has gone to disk, and tells whether all of it is there. */
  async settle(): Promise<boolean> {
    this.#enterAll();
    await this.#queue;
    return this.#typed.size === 0;
  }

  /** Shows what is on disk, unless something is on its way there. */
  async reread(): Promise<void> {
    const application = this.#application;
    if (application === undefined || this.#waiting > 0) return;
    try {
      const laid = await read(application);
      if (this.#waiting > 0 || this.#application !== application) return;
      this.#put(laid);
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (this.#application !== application) return;
      this.problem = error.problem;
      this.#clear();
    }
  }

  #put([view, sheet]: Laid): void {
    this.view = view;
    // What could not be saved is still in memory, and still what the judge has written.
    this.sheet = this.#typedOn(sheet.application).reduce(withText, sheet);
  }

  /** Takes what was not asked for off the desk. */
  #clear(): void {
    if (this.sheet?.application !== this.#application) this.view = this.sheet = undefined;
  }

  /** Brings to disk what was typed so far. */
  #keep(typed: Typed): void {
    typed.breath = undefined;
    const { application, audience, text } = typed;
    this.#run(application, async () => {
      // What was entered in the meantime needs it no more.
      if (this.#typed.get(`${application} ${audience}`) !== typed) return undefined;
      await call("sheet_type", { application, audience, text });
      typed.kept = text;
      return undefined;
    });
  }

  /** Makes one change of what was typed. */
  #enter(key: string): void {
    const typed = this.#typed.get(key);
    if (!typed) return;
    window.clearTimeout(typed.breath);
    window.clearTimeout(typed.pause);
    this.#typed.delete(key);
    const { application, audience, text } = typed;
    this.#run(
      application,
      () => call("sheet_comment", { application, audience, text }),
      () => {
        // Newer typing of the same text goes its own way.
        if (this.#typed.has(key)) return;
        const pause = window.setTimeout(() => this.#enter(key), AGAIN);
        this.#typed.set(key, { ...typed, breath: undefined, pause });
      },
    );
  }

  #enterAll(): void {
    for (const key of [...this.#typed.keys()]) this.#enter(key);
  }

  #typedOn(application: number | undefined): Typed[] {
    return [...this.#typed.values()].filter((typed) => typed.application === application);
  }

  #show(change: (sheet: SheetView) => SheetView): void {
    if (this.sheet) this.sheet = change(this.sheet);
  }

  #save(change: (application: number) => Promise<SheetView>): void {
    if (!this.sheet) return;
    const { application } = this.sheet;
    this.#run(application, () => change(application));
  }

  /** Carries out what changes a sheet after everything before it; `failed` is called where it was refused. */
  #run(application: number, change: () => Promise<SheetView | undefined>, failed?: () => void): void {
    if (application === this.#application) {
      this.state = "saving";
      this.problem = undefined;
    }
    this.#waiting += 1;
    this.#queue = this.#queue.then(async () => {
      try {
        const sheet = await change();
        this.#waiting -= 1;
        if (this.#waiting > 0) return;
        // Whoever changed a sheet that was about to leave the desk has held up the next one.
        if (application !== this.#application) return void (await this.reread());
        const typed = this.#typedOn(application);
        if (sheet) this.sheet = typed.reduce(withText, sheet);
        if (!this.problem && typed.every(({ kept, text }) => kept === text)) this.state = "saved";
      } catch (error) {
        this.#waiting -= 1;
        if (!(error instanceof Failure)) throw error;
        failed?.();
        if (application === this.#application) {
          this.problem = error.problem;
          this.state = "failed";
        } else this.lost(error.problem);
        await this.reread();
      }
    });
  }
}

function read(application: number): Promise<Laid> {
  return Promise.all([call("application_show", { application }), call("sheet_show", { application })]);
}

function withText(sheet: SheetView, { audience, text }: Typed): SheetView {
  return { ...sheet, [audience === "private" ? "private_note" : audience]: text };
}
