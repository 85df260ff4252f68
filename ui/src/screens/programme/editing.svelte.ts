import type { ProblemDetail, ProgrammeDraft, ProgrammeEdit, ProgrammeUnfinished } from "../../generated/contract";
import { Keeper } from "../../keeper.svelte";
import { session } from "../../session.svelte";
import { Task } from "../../task.svelte";
import { call, Failure, type Problem } from "../../transport";
import { changes, isAt, isSame, sectionOf, type Section } from "./rules";

/** How long nobody types before the draft is checked, in milliseconds. */
const PAUSE = 250;

/**
 * The draft of the programme. It outlives its screen: whoever looks something up elsewhere finds it as it was. It is
 * kept on disk as well, and offered when the workspace is opened again.
 */
class Editing {
  /** What stands in the workspace. */
  edit = $state.raw<ProgrammeEdit>();
  problem = $state.raw<Problem>();
  draft = $state<ProgrammeDraft>();
  faults = $state.raw<ProblemDetail[]>([]);
  /** Rounds whose kits would count no more by this draft. */
  rescored = $state.raw<string[]>([]);
  /** Whether a new version is under way although kits are out. */
  revising = $state(false);
  section = $state<Section>("about");
  /** Which rubric is shown, from 0. */
  rubric = $state(0);
  /** What was begun before the window was opened, to go on with or to throw away. */
  offered = $state.raw<ProgrammeUnfinished>();
  readonly task = new Task();
  readonly keeper = new Keeper(() => this.#keep());
  #of: string | undefined;
  #timer: number | undefined;
  #asked = 0;
  /** Whether a draft is on disk. */
  #isKept = false;

  /** Whether kits are out, so that only a new version changes anything. */
  get isOut(): boolean {
    return this.edit !== undefined && this.edit.locked !== null;
  }

  /** Whether a deputy works here, who cannot sign in the chair's name. */
  get takenOver(): boolean {
    return this.edit?.taken_over ?? false;
  }

  get locked(): boolean {
    return this.offered !== undefined || this.takenOver || (this.isOut && !this.revising);
  }

  get korean(): boolean {
    return this.draft?.languages.includes("ko") ?? false;
  }

  /** What the draft changes. */
  get changed(): ReturnType<typeof changes> {
    return this.edit && this.draft ? changes(this.edit.programme, this.draft) : [];
  }

  /** Reads what stands in the workspace; a draft that changes something stays. */
  async read(): Promise<void> {
    const path = session.workspace?.path;
    try {
      const edit = await call("programme_show", {});
      const isOther = this.#of !== path;
      const untouched = !this.edit || !this.draft || isSame(this.edit.programme, this.draft);
      this.#of = path;
      // What says the same stays as it is, with whatever is unfolded there.
      const isNews = !this.draft || !isSame(edit.programme, this.draft);
      if (isOther || (isNews && (untouched || (edit.locked && !this.revising)))) this.#take(edit);
      else this.edit = edit;
      this.problem = undefined;
      if (isOther) {
        [this.section, this.rubric] = ["about", 0];
        this.offered = edit.unfinished ?? undefined;
        this.#isKept = this.offered !== undefined;
      }
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
    }
  }

  #take(edit: ProgrammeEdit): void {
    this.edit = edit;
    this.draft = structuredClone(edit.programme);
    this.faults = [];
    this.rescored = [];
    this.revising = false;
  }

  /** Has the draft kept, and checked once nobody has typed for a moment. */
  typed(): void {
    if (this.offered) return;
    if (this.changed.length > 0) {
      window.clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => void this.#check(), PAUSE);
      this.keeper.soon();
    } else {
      this.faults = [];
      if (this.#isKept) this.keeper.soon();
    }
  }

  /** Goes on with what was begun. */
  goOn(): void {
    if (!this.offered) return;
    this.draft = structuredClone(this.offered.programme);
    this.revising = this.isOut;
    this.offered = undefined;
  }

  /** Throws away what was begun. */
  async throwAway(): Promise<void> {
    if (!(await this.task.call("programme_keep", { programme: null }))) return;
    this.#isKept = false;
    this.offered = undefined;
  }

  /** Brings the draft to disk, and tells whether it is there. */
  async settle(): Promise<boolean> {
    const settled = await this.keeper.settle();
    if (!settled) session.problem = this.keeper.problem;
    return settled;
  }

  async #keep(): Promise<void> {
    const programme = this.changed.length > 0 ? $state.snapshot(this.draft) : undefined;
    await call("programme_keep", { programme: programme ?? null });
    this.#isKept = programme !== undefined;
  }

  async #check(): Promise<void> {
    const asked = ++this.#asked;
    if (!this.draft || this.locked) return;
    const { faults, rescored } = await call("programme_check", { programme: $state.snapshot(this.draft) });
    if (asked === this.#asked) [this.faults, this.rescored] = [faults, rescored];
  }

  /** Puts the draft in the workspace's place, once kits are out for a reason; tells whether that was done. */
  async apply(reason: string): Promise<boolean> {
    if (!this.draft) return false;
    window.clearTimeout(this.#timer);
    // What is issued is no draft any more; that is told by what was kept.
    await this.keeper.settle();
    const programme = $state.snapshot(this.draft);
    const edit = await this.task.call("programme_change", this.isOut ? { programme, reason } : { programme });
    if (!edit) {
      if (this.task.problem?.details.length) this.faults = this.task.problem.details;
      return false;
    }
    this.#asked += 1;
    this.#take(edit);
    this.keeper.drop();
    this.#isKept = false;
    return true;
  }

  /** Takes a programme file for the draft; tells whether it could be read. */
  async load(file: string): Promise<boolean> {
    const draft = await this.task.call("programme_read", { file });
    if (!draft) return false;
    this.draft = draft;
    return true;
  }

  /** Goes back to what stands in the workspace. */
  discard(): void {
    if (this.edit) this.#take(this.edit);
    this.task.forget();
  }

  /** What is wrong at a place. */
  at(place: string, withElements = false): ProblemDetail[] {
    return this.faults.filter((fault) => isAt(fault.field, place, withElements));
  }

  /** How much is wrong in a section. */
  wrongIn(section: Section): number {
    return this.faults.filter((fault) => sectionOf(fault.field) === section).length;
  }
}

export const editing = new Editing();
session.settling.set("programme", () => editing.settle());
