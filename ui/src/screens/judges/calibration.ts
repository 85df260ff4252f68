import type { CalibrationView, TextView } from "../../generated/contract";

/** A row of the table: how judges lie to each other, an application's totals, or the points on a criterion. */
export type CalibrationRow = { key: number; mean: number | null; values: Map<number, number> } & (
  { kind: "leaning" } | { kind: "total"; application: number; title: string } | { kind: "criterion"; name: TextView }
);

/** Lays applications and their criteria out below each other, each judge in a column. */
export function calibrationRows(view: CalibrationView): CalibrationRow[] {
  const leaning = new Map(view.judges.flatMap(({ judge, leaning }) => (leaning === null ? [] : [[judge, leaning]])));
  const rows: CalibrationRow[] = [{ key: 0, kind: "leaning", mean: null, values: leaning }];
  for (const { application, title, criteria, means, mean, sheets } of view.applications) {
    const values = new Map(sheets.map((sheet) => [sheet.judge, sheet.total]));
    rows.push({ key: rows.length, kind: "total", application, title, mean, values });
    criteria.forEach(({ name }, at) => {
      const points = sheets.flatMap(({ judge, points }) =>
        points[at] === undefined ? [] : [[judge, points[at]] as const],
      );
      rows.push({ key: rows.length, kind: "criterion", name, mean: means[at] ?? null, values: new Map(points) });
    });
  }
  return rows;
}

/** How far from the mean is worth a word: 15 of 100 for a total, one and a half points on a criterion. */
const FAR = { leaning: Infinity, total: 15, criterion: 1.5 };

/** Whether a judge lies far from the mean of all. */
export function farApart(row: CalibrationRow, value: number): boolean {
  return row.values.size > 1 && row.mean !== null && Math.abs(value - row.mean) >= FAR[row.kind];
}
