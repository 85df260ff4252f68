import { beforeEach, expect, test } from "vitest";
import { textsOf } from "../texts";
import { LANGUAGES, learn, learnChair, say, t, whatHappened, words } from "../src/words.svelte";

beforeEach(async () => {
  await learnChair();
  await Promise.all(LANGUAGES.map(learn));
  words.language = "en";
});

test("texts follow the language at once, with its plurals", () => {
  expect(t("sheets-count", { count: 1 })).toBe("1 sheet");
  expect(t("sheets-count", { count: 1200 })).toBe("1,200 sheets");
  words.language = "ko";
  expect(t("sheets-count", { count: 1 })).toBe("채점표 1장");
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

test("moments from the core read as people write them, at the time of their own place", () => {
  const args = { submitted: "2023-06-02T09:00:00+09:00", deadline: "2023-05-31T18:00:00+09:00" };
  const told = whatHappened({ code: "row-late", args }).replaceAll("\u202f", " ");
  expect(told).toBe("Submitted on Jun 2, 2023, 9:00 AM, after the deadline of May 31, 2023, 6:00 PM.");
});

test("a programme that lacks a language is shown in the one it has", () => {
  words.language = "ko";
  expect(say({ en: "Jury", ko: "" })).toBe("Jury");
  expect(say({ en: "Jury", ko: "본심사" })).toBe("본심사");
});

test("the window has every text that it asks for by name, and none of those that are only printed", () => {
  const all = (language: string) => `${textsOf(language)}\n${textsOf(language, true)}`;
  const english = all("en");
  for (const [, id] of english.matchAll(/^([a-z][a-z0-9-]*) =/gm)) expect(id).toMatch(/^[a-z]+-/);
  for (const id of ["ui-settings", "err-read-only", "rec-read-only", "op-assign", "stage-reading", "log-genesis"]) {
    expect(english.includes(`\n${id} =`), id).toBe(true);
  }
  expect(english).not.toMatch(/^(#|print-|letter-|cli-)/m);
  expect(
    all("ko")
      .match(/^[a-z][a-z0-9-]* =/gm)
      ?.sort(),
  ).toEqual(english.match(/^[a-z][a-z0-9-]* =/gm)?.sort());
});
