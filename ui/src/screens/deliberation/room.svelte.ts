import { SvelteMap } from "svelte/reactivity";
import { session } from "../../session.svelte";

/** How a member votes. */
export type Vote = "in_favour" | "against" | "abstain";

/** A decision that is being prepared. It stays while one looks at other applications. */
export class Draft {
  outcome = $state("");
  motion = $state("");
  reason = $state("");
  dissent = $state("");
  votes = new SvelteMap<number, Vote>();

  /** Numbers of the members who vote so. */
  by(vote: Vote): number[] {
    return [...this.votes].filter(([, theirs]) => theirs === vote).map(([judge]) => judge);
  }
}

/** Where the committee is; kept while the window is open. */
class Room {
  round = $state("");
  category = $state("");
  application = $state<number>();
  #drafts = new Map<string, Draft>();

  /** The decision that is being prepared about an application. */
  draft(application: number): Draft {
    const key = this.#key(application);
    const draft = this.#drafts.get(key) ?? new Draft();
    this.#drafts.set(key, draft);
    return draft;
  }

  /** Forgets what has become a decision. */
  forget(application: number): void {
    this.#drafts.delete(this.#key(application));
  }

  #key(application: number): string {
    return JSON.stringify([session.workspace?.path, this.round, application]);
  }
}

export const room = new Room();
