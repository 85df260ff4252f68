import type { CategoryRanking, DecisionView, RankedRow } from "../../generated/contract";

/** Chances of being among the first between these two leave an application's side of the line open. */
export const OPEN_FROM = 0.1;
export const OPEN_TO = 0.9;

/** What there is to know about a line that is drawn after some number of applications. */
export interface Cut {
  /** The line: how many are above it. */
  at: number;
  /** How many have a place, the most that can be above it. */
  most: number;
  above: RankedRow[];
  /** Applications whose chance of being among the first leaves their side open, in order. */
  near: RankedRow[];
  /** Those that cannot be told apart and that the line divides, by their first and last place. */
  divided: { from: number; to: number; rows: RankedRow[] } | undefined;
  /** The place that the line divides because several share it. */
  shared: number | undefined;
}

/** How many applications have a place. */
export function placed(ranking: CategoryRanking): number {
  return ranking.rows.filter((row) => row.rank !== null).length;
}

/** Keeps a line within what can be drawn. */
export function within(line: number, most: number): number {
  return Math.max(Math.min(1, most), Math.min(Math.round(line), most));
}

/** Draws the line after `line` applications in the order shown. */
export function cutAt(ranking: CategoryRanking, line: number): Cut {
  const most = placed(ranking);
  const at = within(line, most);
  const last = ranking.rows[at - 1];
  const next = at < most ? ranking.rows[at] : undefined;
  const isOpen = (row: RankedRow) =>
    row.among_first !== null && row.among_first > OPEN_FROM && row.among_first < OPEN_TO;
  const together = last && next && last.group !== null && last.group === next.group && last.part === next.part;
  const rows = together ? ranking.rows.filter((row) => row.group === last.group && row.part === last.part) : [];
  return {
    at,
    most,
    above: ranking.rows.slice(0, at),
    // With everything above the line there are no sides.
    near: at < most ? ranking.rows.filter(isOpen) : [],
    divided: rows.length > 0 ? { from: rows[0]!.rank ?? at, to: rows.at(-1)!.rank ?? at + 1, rows } : undefined,
    shared:
      last && next && last.rank !== null && last.rank === next.rank && last.part === next.part ? last.rank : undefined,
  };
}

/** What one decision about all above the line does, by what was decided before. */
export interface Shortlisting {
  /** To be shortlisted now. */
  fresh: RankedRow[];
  /** Above the line and shortlisted already. */
  already: RankedRow[];
  /** Above the line with another outcome, which the decision supersedes. */
  superseded: RankedRow[];
  /** Below the line and shortlisted; they stay so. */
  below: RankedRow[];
}

export function shortlisting(ranking: CategoryRanking, line: number, decisions: readonly DecisionView[]): Shortlisting {
  const outcomes = new Map(
    decisions.filter((one) => one.outcome !== "mention").map((one) => [one.application, one.outcome]),
  );
  const { above, at } = cutAt(ranking, line);
  const is = (row: RankedRow) => outcomes.get(row.application) === "shortlisted";
  return {
    fresh: above.filter((row) => !is(row)),
    already: above.filter(is),
    superseded: above.filter((row) => outcomes.has(row.application) && !is(row)),
    below: ranking.rows.slice(at).filter(is),
  };
}

/** Where the line goes for a key; nothing for any other key. */
export function moved(key: string, line: number, most: number): number | undefined {
  const to = { ArrowUp: line - 1, ArrowDown: line + 1, PageUp: line - 10, PageDown: line + 10, Home: 1, End: most }[
    key
  ];
  return to === undefined ? undefined : within(to, most);
}
