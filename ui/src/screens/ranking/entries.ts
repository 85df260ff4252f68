import type { CategoryRanking, RankedRow } from "../../generated/contract";

/** A row of the table of places, with what makes it the same row after a change and how high most of its kind are. */
export type Entry = { key: string; height: number } & (
  | { kind: "part"; part: number }
  | { kind: "row"; row: RankedRow; at: number }
  | { kind: "reasons"; row: RankedRow }
  | { kind: "cut" }
);

const HEIGHTS = { part: 2.25, row: 3.75, reasons: 6, cut: 1.5 } as const;

/**
 * All rows of the table in order: the applications, what is said of the one that is unfolded, the heads of parts that
 * nobody compared, and the line after `line` applications.
 */
export function entriesOf(ranking: CategoryRanking, line: number, open: number | undefined): Entry[] {
  const entries: Entry[] = [];
  ranking.rows.forEach((row, at) => {
    const { application, part } = row;
    if (part !== null && ranking.parts > 1 && part !== ranking.rows[at - 1]?.part)
      entries.push({ kind: "part", part, key: `part ${application}`, height: HEIGHTS.part });
    entries.push({ kind: "row", row, at, key: String(application), height: HEIGHTS.row });
    if (open === application) entries.push({ kind: "reasons", row, key: "reasons", height: HEIGHTS.reasons });
    if (at + 1 === line && row.rank !== null) entries.push({ kind: "cut", key: "cut", height: HEIGHTS.cut });
  });
  return entries;
}
