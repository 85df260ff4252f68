import { beforeEach, expect, test } from "vitest";
import { say, t, whatHappened, words } from "../src/words.svelte";

beforeEach(() => {
  words.language = "en";
});

test("texts follow the language at once, with its plurals", () => {
  expect(t("sheets-count", { count: 1 })).toBe("1 sheet");
  expect(t("sheets-count", { count: 1200 })).toBe("1,200 sheets");
  words.language = "ko";
  expect(t("sheets-count", { count: 1 })).toBe("채점표 1건");
});

test("names that run from right to left do not turn the words around them", () => {
  expect(t("undone", { what: "نور" })).toBe("Taken back: \u2068نور\u2069");
  expect(t("undone", { what: "Ada" })).toBe("Taken back: Ada");
});

test("a code without words is told by its name", () => {
  expect(whatHappened({ code: "made-up", args: {} })).toBe("Something went wrong (made-up).");
});

test("whole numbers from the core choose the plural and are not grouped", () => {
  const told = whatHappened({ code: "assign-capacity", args: { application: "1234", given: "2", wanted: "3" } });
  expect(told).toContain("Application 1234 has 2 of 3 judges");
});

test("a programme that lacks a language is shown in the one it has", () => {
  words.language = "ko";
  expect(say({ en: "Jury", ko: "" })).toBe("Jury");
  expect(say({ en: "Jury", ko: "본심사" })).toBe("본심사");
});
