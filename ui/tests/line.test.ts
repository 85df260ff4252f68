import { expect, test } from "vitest";
import type { CategoryRanking, DecisionView, JudgeTotal, RankedRow, ReminderView } from "../src/generated/contract";
import { asText, asTexts } from "../src/screens/packets/reminders";
import { sharesOf } from "../src/screens/ranking/distribution";
import { cellOf, heatOf, stepped, strength } from "../src/screens/ranking/heat";
import { cutAt, moved, shortlisting, within } from "../src/screens/ranking/line";
import { regionOf } from "../src/screens/ranking/regions";

const base: RankedRow = {
  rank: null,
  part: 1,
  group: null,
  raw_rank: null,
  adjusted: null,
  se: null,
  rank_low: null,
  rank_high: null,
  among_first: null,
  why: null,
  tie: null,
  contested: null,
  application: 0,
  reference: "",
  title: "",
  title_en: null,
  applicant: "",
  country: "",
  kind: "",
  tags: [],
  score: null,
  sheets: 0,
  recusals: 0,
  missing: 0,
  criterion_means: [],
  judges: [],
};

function ranking(rows: Partial<RankedRow>[]): CategoryRanking {
  return {
    category: "tech",
    name: { en: "", ko: "" },
    criteria: [],
    adjusted: true,
    notes: [],
    reml: null,
    parts: 1,
    first: 2,
    tag_groups: [],
    judges: [
      { judge: 7, name: "Ada" },
      { judge: 9, name: "Bo" },
    ],
    rows: rows.map((row, at) => ({ ...base, application: at + 1, ...row })),
  };
}

const five = ranking([
  { rank: 1, group: 1, among_first: 0.99 },
  { rank: 2, group: 2, among_first: 0.7 },
  { rank: 3, group: 2, among_first: 0.25 },
  { rank: 4, group: 2, among_first: 0.06 },
  { rank: null },
]);

test("a line stays among the applications that have a place", () => {
  expect([within(0, 4), within(9, 4), within(2.4, 4), within(3, 0)]).toEqual([1, 4, 2, 0]);
  expect(cutAt(five, 99).at).toBe(4);
  expect(cutAt(ranking([]), 3)).toMatchObject({ at: 0, most: 0, above: [], near: [] });
});

test("the group that a line divides is named by its places, and one that it leaves whole is not", () => {
  expect(cutAt(five, 2).divided).toMatchObject({ from: 2, to: 4 });
  expect(cutAt(five, 2).divided?.rows.map((row) => row.application)).toEqual([2, 3, 4]);
  expect(cutAt(five, 1).divided).toBeUndefined();
  expect(cutAt(five, 4).divided).toBeUndefined();
});

test("near the line is who may be on either side", () => {
  expect(cutAt(five, 2).near.map((row) => row.application)).toEqual([2, 3]);
  expect(cutAt(five, 4).near).toEqual([]);
});

test("a shared place that the line divides is told", () => {
  const shared = ranking([{ rank: 1 }, { rank: 2 }, { rank: 2 }, { rank: 4 }]);
  expect([1, 2, 3].map((line) => cutAt(shared, line).shared)).toEqual([undefined, 2, undefined]);
});

test("keys move the line and stop at its ends", () => {
  expect(["ArrowUp", "ArrowDown", "PageDown", "Home", "End"].map((key) => moved(key, 5, 12))).toEqual([
    4, 6, 12, 1, 12,
  ]);
  expect([moved("ArrowUp", 1, 12), moved("a", 5, 12)]).toEqual([1, undefined]);
});

test("one decision leaves alone who is shortlisted, and says whose outcome it supersedes", () => {
  const decided = (application: number, outcome: DecisionView["outcome"]) =>
    ({ application, outcome }) as unknown as DecisionView;
  const decisions = [decided(1, "shortlisted"), decided(2, "none"), decided(2, "mention"), decided(4, "shortlisted")];
  const plan = shortlisting(five, 3, decisions);
  const numbers = (rows: RankedRow[]) => rows.map((row) => row.application);
  expect([plan.fresh, plan.already, plan.superseded, plan.below].map(numbers)).toEqual([[2, 3], [1], [2], [4]]);
});

test("deviations are of each judge's own sheets, and of too few there are none", () => {
  const judge = (totals: (number | null)[]) => totals.map((total): JudgeTotal => [7, total]);
  const rows = [60, 70, 80].map((total) => ({ judges: [...judge([total]), [9, 50] satisfies JudgeTotal] }));
  const heat = heatOf(ranking([...rows, { judges: judge([null]) }, {}]));
  expect(heat.judges.map(({ judge, mean, spread, sheets }) => [judge, mean, spread, sheets])).toEqual([
    [7, 70, 10, 3],
    [9, 50, 0, 3],
  ]);
  expect(heat.rows.map((row) => cellOf(row, heat.judges[0]!).z)).toEqual([-1, 0, 1, null, null]);
  expect(heat.rows.map((row) => cellOf(row, heat.judges[0]!).recused)).toEqual([false, false, false, true, false]);
  expect(cellOf(heat.rows[0]!, heat.judges[1]!).z).toBeNull();
  const two = heatOf(ranking([{ judges: judge([60]) }, { judges: judge([90]) }]));
  expect(cellOf(two.rows[0]!, two.judges[0]!).z).toBeNull();
});

test("colours are strongest at the ends and none in the middle", () => {
  expect([0, 50, 100].map((points) => strength(points, false))).toEqual([-1, 0, 1]);
  expect([-9, 0, 2.5].map((z) => strength(z, true))).toEqual([-1, 0, 1]);
});

test("keys stay in the grid", () => {
  expect(stepped("ArrowLeft", [0, 0], [4, 3])).toEqual([0, 0]);
  expect(stepped("PageDown", [0, 1], [4, 3])).toEqual([3, 1]);
  expect(stepped("End", [2, 0], [4, 3])).toEqual([2, 2]);
  expect(stepped("x", [2, 0], [4, 3])).toBeUndefined();
});

test("shares count each value once an application, the most first", () => {
  const rows = five.rows.map((row, at) => ({ ...row, tags: [["a"], ["b", "b"], ["a", "b"], ["b"], []][at]! }));
  expect(sharesOf(rows, 2, new Set([3]), (row) => row.tags)).toEqual([
    { value: "b", all: 3, above: 1, shortlisted: 1 },
    { value: "a", all: 2, above: 1, shortlisted: 1 },
  ]);
});

test("a country is in its region, and no country in two", () => {
  expect(["KR", "br", "KE", "SE", "NZ", "ZZ"].map(regionOf)).toEqual([
    "asia",
    "americas",
    "africa",
    "europe",
    "oceania",
    undefined,
  ]);
});

const reminder: ReminderView = {
  judge: 3,
  name: "김하늘",
  email: "sky@example.org",
  packet: false,
  assigned: 4,
  missing: 4,
  language: "ko",
  subject: { en: "Your scores", ko: "채점 안내" },
  body: { en: "Dear", ko: "님께" },
};

test("a reminder has address, subject and text, in the judge's language or both", () => {
  expect(asText(reminder, "own")).toBe("sky@example.org\n채점 안내\n\n님께");
  expect(asText(reminder, "en")).toBe("sky@example.org\nYour scores\n\nDear");
  expect(asText(reminder, "both")).toBe("sky@example.org\n채점 안내\n\n님께\n\n———\n\nDear");
  expect(asTexts([reminder, { ...reminder, language: "en" }], "own").split("==========")).toHaveLength(2);
});
