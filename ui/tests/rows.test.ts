import { expect, test } from "vitest";
import type { ColumnsView, ImportView } from "../src/generated/contract";
import { allToggled, corrected, meaning, rowOf, taken, toggled } from "../src/imports/rows";
import { all, extend, shown, toggle } from "../src/screens/applications/marking";

test("a cell is corrected once, and not at all where it says what the table says", () => {
  const first = corrected([], "C14", "Leadership", "Lead");
  expect(first).toEqual([{ cell: "C14", text: "Leadership" }]);
  expect(corrected(first, "C14", "Tech", "Lead")).toEqual([{ cell: "C14", text: "Tech" }]);
  expect(corrected(first, "C14", " Lead ", "Lead")).toEqual([]);
  // What cannot be read is corrected by an empty cell, too.
  expect(corrected([], "C14", "", null)).toEqual([{ cell: "C14", text: "" }]);
  expect(rowOf("AB14")).toBe(14);
});

test("a field that one column can mean is taken from the column that means it", () => {
  const field = (id: string, several: boolean) => ({ id, several, heading: null, needed: false, options: [] });
  const column = (header: string, means: string | null) => ({
    header,
    field: means,
    column: "A",
    remembered: header === "Name",
    samples: [],
    filled: 0,
  });
  const seen: ColumnsView = {
    fields: [field("title", false), field("tags", true)],
    columns: [column("Title", "title"), column("Project", null), column("Sectors", "tags"), column("Aims", null)],
    missing: [],
  };
  // What the programme says of another column gives way by itself; only what a person said is said otherwise.
  expect(meaning({}, seen, "Project", "title")).toEqual({ Project: "title" });
  const remembered = { ...seen, columns: [column("Name", "title"), column("Project", null)] };
  expect(meaning({}, remembered, "Project", "title")).toEqual({ Name: "", Project: "title" });
  expect(meaning({ Title: "title" }, seen, "Project", "title")).toEqual({ Project: "title" });
  expect(meaning({}, seen, "Aims", "tags")).toEqual({ Aims: "tags" });
  expect(meaning({ Aims: "tags" }, seen, "Title", "title")).toEqual({ Aims: "tags", Title: "title" });
  expect(meaning({}, seen, "Title", "")).toEqual({ Title: "" });
});

test("what is taken in are new rows and accepted changes", () => {
  expect(taken(undefined)).toEqual({ added: 0, changed: 0 });
  const changed = [true, false].map((accepted) => ({ accepted }));
  expect(taken({ new: 3, changed } as ImportView)).toEqual({ added: 3, changed: 1 });
  expect(toggled([9, 2], 4, true)).toEqual([2, 4, 9]);
  expect(toggled([2, 4], 4, false)).toEqual([2]);
  expect(allToggled([2], [9, 4], true)).toEqual([2, 4, 9]);
  expect(allToggled([2, 4, 9], [9, 4], false)).toEqual([2]);
});

test("rows are marked one by one, from one to another, and all at once", () => {
  const ids = [10, 20, 30, 40];
  expect([...toggle(new Set([10]), 20)]).toEqual([10, 20]);
  expect([...toggle(new Set([10, 20]), 10)]).toEqual([20]);
  expect([...extend(new Set([10]), ids, 3, 2)]).toEqual([10, 30, 40]);
  expect([...all(new Set([10]), ids)]).toEqual(ids);
  expect([...all(new Set(ids), ids)]).toEqual([]);
});

test("what is marked and not in the list is not acted upon", () => {
  expect(shown(new Set([40, 99, 10]), [10, 20, 40])).toEqual([10, 40]);
});
