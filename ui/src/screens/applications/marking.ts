/** Rules of marking several rows of a list; ids stand in the list's order. */

/** Marks a row or takes its mark away. */
export function toggle(marked: ReadonlySet<number>, id: number): Set<number> {
  const next = new Set(marked);
  if (!next.delete(id)) next.add(id);
  return next;
}

/** Marks all rows from one to another, both included; what was marked stays so. */
export function extend(marked: ReadonlySet<number>, ids: readonly number[], from: number, to: number): Set<number> {
  const [first, last] = from < to ? [from, to] : [to, from];
  return new Set([...marked, ...ids.slice(Math.max(0, first), last + 1)]);
}

/** Marks all rows, or none where all are marked already. */
export function all(marked: ReadonlySet<number>, ids: readonly number[]): Set<number> {
  return new Set(ids.every((id) => marked.has(id)) ? [] : ids);
}

/** The marked rows that are in the list, in its order: what is not to be seen is not acted upon. */
export function shown(marked: ReadonlySet<number>, ids: readonly number[]): number[] {
  return ids.filter((id) => marked.has(id));
}
