import { SvelteMap, SvelteSet } from "svelte/reactivity";
import type { DecisionDraft, DecisionsView, DecisionUnfinished } from "../../generated/contract";
import { Keeper } from "../../keeper.svelte";
import { session } from "../../session.svelte";
import { call } from "../../transport";

/** How a member votes. */
export type Vote = "in_favour" | "against" | "abstain";

const VOTES: readonly Vote[] = ["in_favour", "against", "abstain"];

/** A decision that is being prepared. It stays while one looks at other applications, and when the window goes. */
export class Draft {
  outcome = $state("");
  motion = $state("");
  reason = $state("");
  dissent = $state("");
  votes = new SvelteMap<number, Vote>();
  readonly keeper: Keeper;
  /** What is on disk of it, or on its way there. */
  #kept: string;

  constructor(round: string, application: number) {
    this.#kept = JSON.stringify(this.typed);
    const nothing = this.#kept;
    this.keeper = new Keeper(() => {
      const typed = this.typed;
      this.#kept = JSON.stringify(typed);
      return call("decision_keep", { round, application, draft: this.#kept === nothing ? null : typed });
    });
  }

  /** Numbers of the members who vote so. */
  by(vote: Vote): number[] {
    return [...this.votes].filter(([, theirs]) => theirs === vote).map(([judge]) => judge);
  }

  /** All of it as it is kept. */
  get typed(): DecisionDraft {
    const { outcome, motion, reason, dissent } = this;
    const sorted = (vote: Vote): number[] => this.by(vote).sort((a, b) => a - b);
    const [in_favour, against, abstain] = [sorted("in_favour"), sorted("against"), sorted("abstain")];
    return { outcome, motion, reason, dissent, in_favour, against, abstain };
  }

  /** Goes on with what was kept. */
  take(kept: DecisionDraft): void {
    ({ outcome: this.outcome, motion: this.motion, reason: this.reason, dissent: this.dissent } = kept);
    this.votes.clear();
    for (const vote of VOTES) for (const judge of kept[vote]) this.votes.set(judge, vote);
    this.#kept = JSON.stringify(this.typed);
  }

  /** Keeps what is typed, where it is otherwise than what was kept. */
  keepSoon(): boolean {
    const isNews = JSON.stringify(this.typed) !== this.#kept;
    if (isNews) this.keeper.soon();
    return isNews;
  }
}

/** Where the committee is; kept while the window is open. */
class Room {
  round = $state("");
  category = $state("");
  application = $state<number>();
  #drafts = new Map<string, Draft>();
  /** Of which applications what was begun needs no offer: it is in this window, or was thrown away in it. */
  #known = new SvelteSet<string>();

  /** The decision that is being prepared about an application. */
  draft(application: number): Draft {
    const key = this.#key(application);
    const draft = this.#drafts.get(key) ?? new Draft(this.round, application);
    this.#drafts.set(key, draft);
    return draft;
  }

  /** Has what is typed about an application kept. */
  keepSoon(application: number): void {
    if (this.draft(application).keepSoon()) this.#known.add(this.#key(application));
  }

  /** Forgets what has become a decision. */
  forget(application: number): void {
    this.#drafts.get(this.#key(application))?.keeper.drop();
    this.#drafts.delete(this.#key(application));
  }

  /** What was begun about an application before the window was opened, and is neither done nor thrown away. */
  offered(application: number, decisions: DecisionsView): DecisionUnfinished | undefined {
    if (this.#known.has(this.#key(application))) return undefined;
    return decisions.unfinished.find((one) => one.application === application);
  }

  /** Goes on with what was begun about an application. */
  goOn({ application, draft }: DecisionUnfinished): void {
    this.draft(application).take(draft);
    this.#known.add(this.#key(application));
  }

  /** Throws away what was begun about an application. */
  async throwAway(application: number): Promise<void> {
    await call("decision_keep", { round: this.round, application, draft: null });
    this.#known.add(this.#key(application));
  }

  /** Brings to disk what is being prepared, and tells whether all of it is there. */
  async settle(): Promise<boolean> {
    const keepers = [...this.#drafts.values()].map((draft) => draft.keeper);
    await Promise.all(keepers.map((keeper) => keeper.settle()));
    const lost = keepers.find((keeper) => keeper.problem);
    if (lost) session.problem = lost.problem;
    return lost === undefined;
  }

  #key(application: number): string {
    return JSON.stringify([session.workspace?.path, this.round, application]);
  }
}

export const room = new Room();
session.settling.set("room", () => room.settle());
