import { expect, test } from "vitest";
import type { ApplicationRow, SheetMark } from "../src/generated/contract";
import { asPanes } from "../src/panes.svelte";
import {
  ORDERS,
  counts,
  firstOpen,
  isOpen,
  narrowed,
  neighbour,
  nextOpen,
  ordered,
  practiceFirst,
  progress,
  shortNames,
  stageOf,
} from "../src/screens/review/order";
import { pairOf } from "../src/screens/review/pairing";

const base: ApplicationRow = {
  id: 0,
  reference: "",
  title: "",
  title_en: null,
  language: "en",
  applicant: "",
  kind: "city",
  category: "tech",
  city: "",
  country: "",
  attachments: 0,
  screening: "eligible",
  waiting: null,
  given: [],
  needs_decision: false,
  sheet: null,
};
const row = (
  id: number,
  title: string,
  state: SheetMark["state"],
  scored: number,
  more: Partial<ApplicationRow> = {},
) => ({
  ...base,
  id,
  title,
  sheet: {
    state,
    scored,
    criteria: 6,
    flagged: id === 2,
    is_final: state === "final",
    total: { 1: 60, 4: 80 }[id] ?? null,
  },
  ...more,
});
const rows = [
  row(1, "Warm Courtyard", "final", 6),
  row(2, "Application 10", "draft", 2, { category: "human" }),
  row(3, "Application 9", "recused", 0),
  row(4, "Quiet Kerb", "draft", 6),
  row(5, "Every Lane", "empty", 0),
];
const ids = (some: readonly ApplicationRow[]) => some.map(({ id }) => id);

test("a sheet with all its points is complete, and needs none", () => {
  expect(rows.map(stageOf)).toEqual(["final", "draft", "recused", "complete", "empty"]);
  expect(ids(rows.filter(isOpen))).toEqual([2, 5]);
});

test("counts tell what each narrowing leaves", () => {
  expect(counts(rows)).toEqual({ all: 5, open: 2, done: 3, flagged: 1, recused: 1 });
});

test("the list is ordered by what is chosen; what is alike stays as it was assigned", () => {
  expect(ids(ordered(rows, "assigned", "en"))).toEqual([1, 2, 3, 4, 5]);
  expect(ids(ordered(rows, "title", "en"))).toEqual([3, 2, 5, 4, 1]);
  expect(ids(ordered(rows, "score", "en"))).toEqual([4, 1, 2, 3, 5]);
  expect(ids(ordered(rows, "state", "en"))).toEqual([2, 5, 4, 1, 3]);
});

test("the list is narrowed by state and category together", () => {
  const by = (shown: "open" | "flagged" | "all", category = "") =>
    ids(narrowed(rows, { shown, category, order: "title" }));
  expect(by("open")).toEqual([2, 5]);
  expect(by("open", "human")).toEqual([2]);
  expect(by("flagged", "tech")).toEqual([]);
});

test("next and previous follow what is shown, also from one that is not shown", () => {
  const shown = rows.filter(isOpen);
  expect(neighbour(rows, shown, 2, 1)?.id).toBe(5);
  expect(neighbour(rows, shown, 3, 1)?.id).toBe(5);
  expect(neighbour(rows, shown, 3, -1)?.id).toBe(2);
  expect(neighbour(rows, shown, 5, 1)).toBeUndefined();
});

test("the next open one is looked for from the top again at the end", () => {
  expect(nextOpen(rows, rows, 5, isOpen)?.id).toBe(2);
  expect(nextOpen(rows, rows, 2, isOpen)?.id).toBe(5);
  expect(nextOpen(rows, [], 2, isOpen)).toBeUndefined();
});

test("practice comes first in every order and does not count", () => {
  const withPractice = [...rows, row(6, "Zebra Crossing", "draft", 6, { screening: "practice" })];
  expect(ids(practiceFirst(withPractice))).toEqual([6, 1, 2, 3, 4, 5]);
  for (const order of ORDERS)
    expect(ids(ordered(withPractice, order, "en"))).toEqual([6, ...ids(ordered(rows, order, "en"))]);
  expect(progress(withPractice)).toEqual(progress(rows));
  expect(progress(rows)).toEqual({ done: 3, total: 5 });
  expect(counts(withPractice).all).toBe(6);
  // Whoever has begun with what counts is not led back to practice.
  const unused = [
    row(1, "Warm Courtyard", "empty", 0),
    row(6, "Zebra Crossing", "empty", 0, { screening: "practice" }),
  ];
  expect(firstOpen(unused)?.id).toBe(6);
  expect(firstOpen([...unused, row(2, "Quiet Kerb", "draft", 1)])?.id).toBe(1);
});

test("two sheets stand beside each other, also where their rubrics differ", () => {
  const criterion = (id: string, points: number | null) => ({
    id,
    name: { en: id, ko: "" },
    help: { en: "", ko: "" },
    sub_points: [],
    weight: 1,
    scale: [],
    points,
  });
  const sheet = (criteria: ReturnType<typeof criterion>[]) => ({
    application: 1,
    state: "draft" as const,
    is_final: false,
    is_practice: false,
    criteria,
    total: null,
    committee: "",
    applicant: "",
    private_note: "",
    flagged: false,
    nominations: [],
    recusal: null,
    gaps: [],
  });
  const pairs = pairOf(
    sheet([criterion("need", 3), criterion("plan", null)]),
    sheet([criterion("reach", 5), criterion("need", 4)]),
  );
  expect(pairs.map(({ id, left, right }) => [id, left?.points, right?.points])).toEqual([
    ["need", 3, 4],
    ["plan", null, undefined],
    ["reach", undefined, 5],
  ]);
});

test("panes that were kept are taken as far as they make sense", () => {
  expect(asPanes({ list: 20, sheet: "wide", spread: true, points: 1 })).toEqual({
    list: 20,
    sheet: undefined,
    spread: true,
    points: true,
  });
  expect(asPanes(null).list).toBeUndefined();
  expect(asPanes({ list: 1000 }).list).toBeUndefined();
});

test("categories go by the first word of their names, where it tells them apart", () => {
  expect(shortNames(["Tech-InnovaCity", "Human-CentriCity", "Leadership"])).toEqual(["Tech", "Human", "Leadership"]);
  expect(shortNames(["Best city", "Best village"])).toEqual(["Best city", "Best village"]);
  expect(shortNames(["테크-이노바시티", "리더십"])).toEqual(["테크", "리더십"]);
});
