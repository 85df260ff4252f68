import type { RankedRow } from "../../generated/contract";

/** How many of the applications have a value, among all, above the line, and shortlisted. */
export interface Share {
  value: string;
  all: number;
  above: number;
  shortlisted: number;
}

/**
 * Counts the applications by the values that each has: one for a country, several for sectors, none where it is not
 * said. Values come with the most of all applications first, equals in the order of their names.
 */
export function sharesOf(
  rows: readonly RankedRow[],
  line: number,
  shortlisted: ReadonlySet<number>,
  valuesOf: (row: RankedRow) => readonly string[],
): Share[] {
  const shares = new Map<string, Share>();
  rows.forEach((row, at) => {
    for (const value of new Set(valuesOf(row))) {
      const share = shares.get(value) ?? { value, all: 0, above: 0, shortlisted: 0 };
      share.all += 1;
      if (at < line) share.above += 1;
      if (shortlisted.has(row.application)) share.shortlisted += 1;
      shares.set(value, share);
    }
  });
  return [...shares.values()].sort((one, other) => other.all - one.all || one.value.localeCompare(other.value));
}

/** A part of a whole; nothing of nothing. */
export function part(some: number, whole: number): number {
  return whole === 0 ? 0 : some / whole;
}
