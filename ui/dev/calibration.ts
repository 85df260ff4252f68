import type { ApplicationRow, CalibrationView, Commands, KitVersion } from "../src/generated/contract";

type Answers = { [N in "calibration_show" | "kits_show"]: () => Commands[N]["response"] };

const asked = new URLSearchParams(location.search);
const isEmpty = asked.has("empty");

/** Two applications for practice that all but the last judge have scored, and kits of three versions. */
export function calibration(
  rows: ApplicationRow[],
  judges: { id: number; name: string }[],
  criteria: CalibrationView["applications"][number]["criteria"],
): Answers {
  const scored = asked.has("unscored") ? [] : judges.slice(0, -1);
  const given = (judge: number, at: number) => 1 + ((judge * 3 + at * 2) % 5);
  const application = (row: ApplicationRow, shift: number): CalibrationView["applications"][number] => {
    const sheets = scored.map(({ id }) => ({
      judge: id,
      points: criteria.map((_, at) => given(id, at + shift)),
      total: 30 + ((id * 17 + shift * 9) % 60),
    }));
    const mean = (numbers: number[]) => numbers.reduce((sum, one) => sum + one, 0) / numbers.length;
    return {
      application: row.id,
      reference: row.reference,
      title: row.title,
      category: { en: "Tech-InnovaCity", ko: "테크-이노바시티" },
      criteria,
      means: criteria.map((_, at) => mean(sheets.map((sheet) => sheet.points[at]!))),
      mean: mean(sheets.map((sheet) => sheet.total)),
      sheets,
    };
  };
  const version = (at: number): KitVersion => (at < 2 ? "other-rubric" : at === 3 ? "earlier" : "current");
  return {
    calibration_show: () => ({
      round: "jury",
      judges: scored.map(({ id, name }) => ({ judge: id, name, leaning: id === 1 ? null : ((id * 7) % 23) - 11.4 })),
      applications: isEmpty ? [] : [application(rows[3]!, 0), application(rows[9]!, 1)],
    }),
    kits_show: () => ({
      round: "jury",
      version: 3,
      kits: judges.map(({ id, name }, at) => ({ judge: id, name, kit: "9f3a c21b", version: version(at) })),
    }),
  };
}
