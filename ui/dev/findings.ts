import type {
  ApplicationRow,
  CategoryAgreement,
  Detail,
  NamedView,
  PlotKind,
  ShiftView,
  TextView,
} from "../src/generated/contract";
import heatPlot from "../../src-tauri/print/tests/plots/heat.svg?raw";
import ranksPlot from "../../src-tauri/print/tests/plots/ranks.svg?raw";
import severityPlot from "../../src-tauri/print/tests/plots/severity.svg?raw";
import spreadPlot from "../../src-tauri/print/tests/plots/spread.svg?raw";
import { people } from "./people";

const figures = (alpha: number) => ({
  krippendorff_alpha: { interval: alpha, ordinal: alpha - 0.03 },
  icc: {
    "1,1": null,
    "2,1": null,
    "3,1": null,
    "1,k": null,
    "2,k": null,
    "3,k": null,
    variance_single: alpha,
    variance_average: 0.78,
  },
  kendall_w: null,
});
const shift = (rows: ApplicationRow[], moved: number, entering: number): ShiftView => ({
  moved,
  furthest: moved > 0 ? { application: 4, reference: "SSC-0004", from: 9, to: 5 } : null,
  enter: rows.slice(0, entering).map((row) => row.id),
  leave: rows.slice(4, 4 + entering).map((row) => row.id),
});
/** How far the judges of a made-up panel agree. */
export const agreementOf = (
  category: { id: string; name: TextView },
  sheetCriteria: NamedView[],
  rows: ApplicationRow[],
): CategoryAgreement => ({
  category: category.id,
  name: category.name,
  first: 3,
  notes: [],
  agreement: figures(0.52),
  remarks: [
    { code: "agreement-loose", args: { alpha: "0.52" } },
    { code: "reliance-good", args: { percent: "78" } },
  ],
  criteria: sheetCriteria.map((criterion, at) => ({
    criterion,
    agreement: figures(0.72 - at * 0.12),
    remark:
      at === 0
        ? { code: "agreement-tentative", args: { alpha: "0.72" } }
        : { code: "agreement-loose", args: { alpha: (0.72 - at * 0.12).toFixed(2) } },
  })),
  judges: people.slice(0, 8).map((name, at) => ({
    judge: at + 1,
    name,
    n: 27 - at,
    severity: [-8.2, 1.1, 6.4, -0.4, 0.2, 2.2, -1.9, 0.6][at]!,
    se: 1.4,
    severity_low: [-8.2, 1.1, 6.4, -0.4, 0.2, 2.2, -1.9, 0.6][at]! - 2.3,
    severity_high: [-8.2, 1.1, 6.4, -0.4, 0.2, 2.2, -1.9, 0.6][at]! + 2.3,
    mean: 60,
    spread: at === 4 ? 6.1 : 14.2 + at,
    correlation: at === 5 ? 0.11 : 0.71 - at / 20,
    extremes: 0.04,
    halo: at === 6 ? 0.61 : 0.08,
    remarks: (
      [
        [{ code: "judge-harsh", args: { points: "8.2" } }],
        [],
        [{ code: "judge-lenient", args: { points: "6.4" } }],
        [],
        [{ code: "judge-narrow", args: { points: "6.1" } }],
        [{ code: "judge-apart", args: { correlation: "0.11" } }],
        [{ code: "judge-halo", args: { uniform: "13", sheets: "21" } }],
        [],
      ] as Detail[][]
    )[at]!.concat([1, 3, 7].includes(at) ? [{ code: "judge-usual", args: {} }] : []),
    without: shift(rows, [7, 2, 4, 0, 1, 3, 2, 0][at]!, at === 0 ? 1 : 0),
  })),
  applications: rows.slice(0, 5).map((row, at) => ({
    application: row.id,
    reference: row.reference,
    title: row.title,
    spread: 18.3 - at,
    contested: at < 3,
    judge: at + 1,
    judge_name: people[at]!,
    residual: at === 1 ? 2.7 : -3.1 + at / 5,
  })),
  weights: sheetCriteria.flatMap((criterion, at) => [
    { criterion, percent: 80, shift: shift(rows, at, 0) },
    { criterion, percent: 120, shift: shift(rows, at * 2, at === 3 ? 1 : 0) },
  ]),
});

/** Pictures that the print crate's tests keep. */
export const pictures: [PlotKind, string][] = [
  ["ranks", ranksPlot],
  ["severity", severityPlot],
  ["spread", spreadPlot],
  ["heat", heatPlot],
];
