import type { ApplicationRow } from "../../generated/contract";

export const SHOWN = ["all", "open", "done", "flagged", "recused"] as const;
/** What the list is narrowed to. */
export type Shown = (typeof SHOWN)[number];

export const ORDERS = ["assigned", "title", "score", "state"] as const;
/** What the list is ordered by. */
export type Order = (typeof ORDERS)[number];

/** How far a judge is with an application. */
export type Stage = "empty" | "draft" | "complete" | "final" | "recused";

export interface Arrangement {
  shown: Shown;
  order: Order;
  /** A category, or nothing for all. */
  category: string;
}

/** How far a judge is with an application. */
export function stageOf({ sheet }: Pick<ApplicationRow, "sheet">): Stage {
  if (!sheet) return "empty";
  if (sheet.state === "draft" && sheet.scored === sheet.criteria && sheet.criteria > 0) return "complete";
  return sheet.state;
}

/** Whether an application is for practice: it counts nowhere. */
export function isPractice({ screening }: Pick<ApplicationRow, "screening">): boolean {
  return screening === "practice";
}

/** The rows with what is for practice first, as it is to be scored first. */
export function practiceFirst(rows: readonly ApplicationRow[]): ApplicationRow[] {
  return rows.toSorted((a, b) => Number(isPractice(b)) - Number(isPractice(a)));
}

/** How many applications the judge has done of those that count. */
export function progress(rows: readonly ApplicationRow[]): { done: number; total: number } {
  const all = rows.filter((row) => !isPractice(row));
  return { done: all.filter((row) => !isOpen(row)).length, total: all.length };
}

/** Whether an application still needs points. */
export function isOpen(row: ApplicationRow): boolean {
  const stage = stageOf(row);
  return row.sheet !== null && (stage === "empty" || stage === "draft");
}

/** The application to begin with: one for practice only as long as nothing that counts was begun. */
export function firstOpen(rows: readonly ApplicationRow[]): ApplicationRow | undefined {
  const hasBegun = rows.some((row) => !isPractice(row) && stageOf(row) !== "empty");
  const all = practiceFirst(rows);
  return all.find((row) => isOpen(row) && !(hasBegun && isPractice(row))) ?? all[0];
}

const matches: Record<Shown, (row: ApplicationRow) => boolean> = {
  all: () => true,
  open: isOpen,
  done: (row) => !isOpen(row),
  flagged: (row) => row.sheet?.flagged ?? false,
  recused: (row) => stageOf(row) === "recused",
};

/** How many of the rows each narrowing leaves. */
export function counts(rows: readonly ApplicationRow[]): Record<Shown, number> {
  const count = (shown: Shown): number => rows.filter(matches[shown]).length;
  return {
    all: rows.length,
    open: count("open"),
    done: count("done"),
    flagged: count("flagged"),
    recused: count("recused"),
  };
}

const STAGES: readonly Stage[] = ["draft", "empty", "complete", "final", "recused"];

/** The rows in order, those for practice before all others; those that are alike stay as they were assigned. `language` is the window's. */
export function ordered(rows: readonly ApplicationRow[], order: Order, language: string): ApplicationRow[] {
  const collator = new Intl.Collator(language, { numeric: true });
  // What has no score yet comes after everything that has.
  const total = (row: ApplicationRow): number => row.sheet?.total ?? -1;
  const compare: Record<Order, (a: ApplicationRow, b: ApplicationRow) => number> = {
    assigned: () => 0,
    title: (a, b) => collator.compare(a.title, b.title),
    score: (a, b) => total(b) - total(a),
    state: (a, b) => STAGES.indexOf(stageOf(a)) - STAGES.indexOf(stageOf(b)),
  };
  return practiceFirst(rows.toSorted(compare[order]));
}

/** The rows that are left of a narrowing. */
export function narrowed(rows: readonly ApplicationRow[], { shown, category }: Arrangement): ApplicationRow[] {
  return rows.filter((row) => matches[shown](row) && (category === "" || row.category === category));
}

/**
 * The row so many places from the one that is on the desk, in the order that is shown. One that is not shown itself
 * has its place in the whole order.
 */
export function neighbour(
  whole: readonly ApplicationRow[],
  shown: readonly ApplicationRow[],
  id: number | undefined,
  by: 1 | -1,
): ApplicationRow | undefined {
  const there = new Set(shown.map((row) => row.id));
  const at = whole.findIndex((row) => row.id === id);
  const way = by > 0 ? whole.slice(at + 1) : whole.slice(0, Math.max(0, at)).toReversed();
  return way.find((row) => there.has(row.id));
}

/** The next row that needs points in the order that is shown, from the top again at the end. */
export function nextOpen(
  whole: readonly ApplicationRow[],
  shown: readonly ApplicationRow[],
  id: number | undefined,
  open: (row: ApplicationRow) => boolean,
): ApplicationRow | undefined {
  const there = new Set(shown.map((row) => row.id));
  const at = whole.findIndex((row) => row.id === id);
  return [...whole.slice(at + 1), ...whole.slice(0, Math.max(0, at))].find((row) => there.has(row.id) && open(row));
}

/** Names cut at their first break, as far as that still tells them apart: Tech for Tech-InnovaCity. */
export function shortNames(names: readonly string[]): string[] {
  const cut = names.map((name) => name.split(/[\s\-–—·:/]/)[0] ?? name);
  const isEnough = cut.every((name, at) => name.length > 1 && cut.indexOf(name) === at);
  return isEnough ? cut : [...names];
}
