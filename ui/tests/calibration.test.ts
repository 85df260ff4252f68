import { expect, test } from "vitest";
import type { CalibrationView } from "../src/generated/contract";
import { calibrationRows, farApart } from "../src/screens/judges/calibration";

const name = (en: string) => ({ en, ko: "" });
const view: CalibrationView = {
  round: "jury",
  judges: [
    { judge: 3, name: "Ada", leaning: 12.5 },
    { judge: 7, name: "Bo", leaning: null },
  ],
  applications: [
    {
      application: 14,
      reference: "S-14",
      title: "Benches",
      category: name("Projects"),
      criteria: [
        { id: "need", name: name("Need") },
        { id: "benefit", name: name("Benefit") },
      ],
      means: [2.5, 2],
      mean: 60,
      sheets: [
        { judge: 3, points: [4, 2], total: 75 },
        { judge: 7, points: [1, 2], total: 45.5 },
      ],
    },
  ],
};

test("judges stand beside each other, totals before the criteria they come from", () => {
  const rows = calibrationRows(view);
  expect(rows.map((row) => row.kind)).toEqual(["leaning", "total", "criterion", "criterion"]);
  expect(new Set(rows.map((row) => row.key)).size).toBe(4);
  // Who is alone on every application is not compared.
  expect([...rows[0]!.values]).toEqual([[3, 12.5]]);
  expect([...rows[1]!.values]).toEqual([
    [3, 75],
    [7, 45.5],
  ]);
  expect([...rows[2]!.values]).toEqual([
    [3, 4],
    [7, 1],
  ]);
});

test("what lies far from the mean is marked, and never the leaning itself", () => {
  const [leaning, total, need] = calibrationRows(view);
  expect(farApart(leaning!, 99)).toBe(false);
  expect([75, 45.5].map((value) => farApart(total!, value))).toEqual([true, false]);
  expect([4, 1, 2].map((value) => farApart(need!, value))).toEqual([true, true, false]);
  // One judge alone is never far from the mean, which is the judge's own.
  expect(farApart({ ...total!, values: new Map([[3, 75]]) }, 75)).toBe(false);
});
