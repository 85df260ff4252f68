import { expect, test } from "vitest";
import { drawn, type Drawn } from "../src/components/uneven-window.svelte";
import type { CategoryRanking } from "../src/generated/contract";
import { entriesOf } from "../src/screens/ranking/entries";

/** Where rows of these heights begin, and where the last one ends. */
function starts(heights: number[]): number[] {
  return heights.reduce((sums, height) => [...sums, sums.at(-1)! + height], [0]);
}

const thousand = starts(Array.from({ length: 1000 }, (_, at) => (at % 3 === 0 ? 60 : 30)));
const places = (parts: Drawn[]): number[] => parts.flatMap((part) => ("at" in part ? [part.at] : []));
const height = (parts: Drawn[], of: number[]): number =>
  parts.reduce((sum, part) => sum + ("at" in part ? of[part.at + 1]! - of[part.at]! : part.room), 0);

test("of a thousand rows those in view are drawn, with some to spare on each side", () => {
  // 399 rows are 15,960 high: one of sixty and two of thirty make 120.
  const parts = drawn(thousand, [15_960, 16_199], 2, []);
  expect(places(parts)).toEqual([397, 398, 399, 400, 401, 402, 403, 404, 405, 406]);
  expect(parts[0]).toEqual({ room: thousand[397]!, before: 397 });
  expect(parts.at(-1)).toEqual({ room: 40_020 - thousand[407]!, before: 1000 });
});

test("what is drawn and what is not is as high as all of it, wherever one has scrolled to", () => {
  for (const top of [-5000, -1, 0, 59, 60, 39_000, 40_020, 90_000])
    for (const staying of [[], [0], [999], [3, 500, 4]]) {
      const parts = drawn(thousand, [top, top + 800], 8, staying);
      expect(height(parts, thousand), `${top}`).toBe(40_020);
      const at = places(parts);
      expect(at, "in order, each once").toEqual([...new Set(at)].sort((one, other) => one - other));
      expect(at).toEqual(expect.arrayContaining(staying));
      expect(at.length).toBeLessThan(50);
    }
});

test("the first rows are there before anything was measured, and no rows are no trouble", () => {
  expect(places(drawn(thousand, [0, 0], 8, []))).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
  expect(drawn([0], [0, 800], 8, [-1, 0, 7])).toEqual([]);
  expect(places(drawn([0, 30], [0, 800], 8, []))).toEqual([0]);
});

test("rows that stay are drawn outside of what is in view, with room on both sides", () => {
  const parts = drawn(thousand, [0, 100], 0, [700]);
  expect(parts.slice(-3)).toEqual([
    { room: thousand[700]! - thousand[3]!, before: 700 },
    { at: 700 },
    { room: 40_020 - thousand[701]!, before: 1000 },
  ]);
});

const ranking = (rows: { part?: number; rank?: number | null }[], parts = 1) =>
  ({
    parts,
    rows: rows.map(({ part = 1, rank = 1 }, at) => ({ application: at + 10, part, rank })),
  }) as unknown as CategoryRanking;
const kinds = (...of: Parameters<typeof entriesOf>): string[] => entriesOf(...of).map((one) => one.kind);

test("the rows of the table are applications, with the line, what is unfolded and the heads of parts between", () => {
  const rows = [{}, {}, {}];
  expect(kinds(ranking(rows), 2, undefined)).toEqual(["row", "row", "cut", "row"]);
  expect(kinds(ranking(rows), 2, 11)).toEqual(["row", "row", "reasons", "cut", "row"]);
  expect(kinds(ranking(rows), 9, 99)).toEqual(["row", "row", "row"]);
  const parted = [{}, { part: 2 }, { part: 2 }];
  expect(kinds(ranking(parted, 2), 1, undefined)).toEqual(["part", "row", "cut", "part", "row", "row"]);
  expect(kinds(ranking([{ rank: null }]), 1, undefined), "nobody has a place").toEqual(["row"]);
});

test("every row keeps its key when the line moves, so that it is not drawn anew", () => {
  const keys = (line: number) => entriesOf(ranking([{}, {}, {}]), line, 10).map((one) => one.key);
  expect(new Set(keys(1))).toEqual(new Set(keys(3)));
  expect(new Set(keys(1)).size).toBe(keys(1).length);
});
