import { untrack } from "svelte";
import type { ApplicationRow } from "../../generated/contract";
import { Query } from "../../query.svelte";
import { words } from "../../words.svelte";
import { EVERYTHING } from "../applications/found.svelte";
import {
  counts,
  firstOpen,
  isOpen,
  isPractice,
  narrowed,
  neighbour,
  nextOpen,
  ordered,
  practiceFirst,
  progress,
  type Arrangement,
} from "./order";

const AS_ASSIGNED: Arrangement = { shown: "all", order: "assigned", category: "" };

/** How a judge has arranged the list; kept while the window is open. */
class Arranged {
  search = $state("");
  arrangement = $state.raw<Arrangement>(AS_ASSIGNED);

  change(change: Partial<Arrangement>): void {
    this.arrangement = { ...this.arrangement, ...change };
  }

  get isNarrowed(): boolean {
    return this.search.trim() !== "" || this.arrangement.shown !== "all" || this.arrangement.category !== "";
  }

  /** Shows all applications again, in the order that was chosen. */
  showAll(): void {
    this.search = "";
    this.change({ shown: "all", category: "" });
  }
}

export const arranged = new Arranged();

/**
 * The applications a judge was assigned, as they are arranged. A row takes its new place, or leaves the list, only when
 * one goes to another application: nothing moves under the eyes of somebody who gives points.
 * Make it in a component's script.
 */
export class Assigned {
  list = new Query("applications_list", () => EVERYTHING);
  #sought = new Query("applications_list", () => {
    const search = arranged.search.trim();
    return search ? { ...EVERYTHING, search } : undefined;
  });
  /** The rows by which the list is narrowed and ordered. */
  #basis = $state.raw<ApplicationRow[]>([]);

  rows = $derived(practiceFirst(this.list.value?.rows ?? []));
  counts = $derived(counts(this.rows));
  progress = $derived(progress(this.rows));
  #whole = $derived(ordered(this.#basis, arranged.arrangement.order, words.language));
  shown = $derived.by(() => {
    const found = arranged.search.trim() ? this.#sought.value?.rows : undefined;
    const among = found && new Set(found.map((row) => row.id));
    const now = new Map(this.rows.map((row) => [row.id, row]));
    return narrowed(this.#whole, arranged.arrangement)
      .filter((row) => !among || among.has(row.id))
      .map((row) => now.get(row.id) ?? row);
  });

  constructor(readonly application: () => number | undefined) {
    $effect.pre(() => {
      // What makes the list take its order anew.
      const ids = this.rows.map((row) => row.id).join();
      void [ids, this.application(), arranged.arrangement];
      untrack(() => (this.#basis = this.rows));
    });
  }

  /** The application before or after the one on the desk. */
  neighbour(by: 1 | -1): ApplicationRow | undefined {
    return neighbour(this.#whole, this.shown, this.application(), by);
  }

  /**
   * The next application that still needs points; where the list that is shown has none, that of the whole list. Whoever
   * has gone on to what counts is not led back to practice.
   */
  get next(): ApplicationRow | undefined {
    const now = new Map(this.rows.map((row) => [row.id, row]));
    const here = now.get(this.application() ?? 0);
    const isPractising = here !== undefined && isPractice(here);
    const open = (row: ApplicationRow): boolean => (isPractising || !isPractice(row)) && isOpen(now.get(row.id) ?? row);
    return (
      nextOpen(this.#whole, this.shown, this.application(), open) ??
      nextOpen(this.#whole, this.#whole, this.application(), open)
    );
  }

  /** The application to begin with. */
  get first(): ApplicationRow | undefined {
    return firstOpen(this.rows);
  }
}
