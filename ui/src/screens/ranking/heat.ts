import type { CategoryRanking } from "../../generated/contract";

/** What a judge has given an application. */
export interface HeatCell {
  /** Total on 0–100; nothing where the judge recused or was not asked. */
  total: number | null;
  recused: boolean;
  /** How many of the judge's own standard deviations above the judge's own mean; nothing where it says nothing. */
  z: number | null;
}

/** How a judge gives points. */
export interface HeatJudge {
  judge: number;
  name: string;
  mean: number | null;
  spread: number | null;
  sheets: number;
}

/** An application with what each judge gave it; nothing from those who recused. */
export interface HeatRow {
  application: number;
  title: string;
  rank: number | null;
  given: Map<number, number | null>;
}

export interface Heat {
  judges: HeatJudge[];
  /** One row an application, in the order of the ranking. */
  rows: HeatRow[];
}

/** With fewer sheets a judge has no habits to speak of. */
export const FEWEST = 3;

/** Lays out judges by applications. Standard deviations are those of a sample, with n − 1 below the line. */
export function heatOf(ranking: CategoryRanking): Heat {
  const own = new Map(ranking.judges.map(({ judge }): [number, number[]] => [judge, []]));
  for (const [judge, total] of ranking.rows.flatMap((row) => row.judges)) {
    if (total !== null) own.get(judge)?.push(total);
  }
  const judges = ranking.judges.map(({ judge, name }) => {
    const totals = own.get(judge) ?? [];
    const sheets = totals.length;
    const mean = sheets === 0 ? null : totals.reduce((sum, one) => sum + one, 0) / sheets;
    const squares = mean === null ? 0 : totals.reduce((sum, one) => sum + (one - mean) ** 2, 0);
    const spread = sheets < FEWEST ? null : Math.sqrt(squares / (sheets - 1));
    return { judge, name, mean, spread, sheets };
  });
  const rows = ranking.rows.map((row) => ({
    application: row.application,
    title: row.title,
    rank: row.rank,
    given: new Map(row.judges),
  }));
  return { judges, rows };
}

/** What stands where an application's row and a judge's column meet. */
export function cellOf({ given }: HeatRow, { judge, mean, spread }: HeatJudge): HeatCell {
  const total = given.get(judge) ?? null;
  // A judge who gives all the same has no scale of their own.
  const z = total === null || mean === null || spread === null || spread < 1e-9 ? null : (total - mean) / spread;
  return { total, recused: given.has(judge) && total === null, z };
}

/**
 * How strong a cell's colour is, from −1 (low, one hue) to 1 (high, the other): points about 50, or deviations up to
 * two and a half.
 */
export function strength(value: number, deviations: boolean): number {
  return Math.max(-1, Math.min(1, deviations ? value / 2.5 : (value - 50) / 50));
}

/** Where a key leads in a grid of so many rows and columns; nothing for any other key. */
export function stepped(
  key: string,
  [row, column]: readonly [number, number],
  [rows, columns]: readonly [number, number],
): [number, number] | undefined {
  const to = {
    ArrowUp: [row - 1, column],
    ArrowDown: [row + 1, column],
    ArrowLeft: [row, column - 1],
    ArrowRight: [row, column + 1],
    PageUp: [row - 10, column],
    PageDown: [row + 10, column],
    Home: [row, 0],
    End: [row, columns - 1],
  }[key];
  if (!to) return undefined;
  const [down = 0, across = 0] = to;
  return [Math.max(0, Math.min(down, rows - 1)), Math.max(0, Math.min(across, columns - 1))];
}
