import { expect, test } from "vitest";
import { match, matching } from "../src/commands/matching";

const titles = [
  "어르신을 위한 디지털 동행 플라자",
  "Clearing Snow Together",
  "Écoles à vélo",
  "منصة الإنذار المبكر",
  "雪道をひらく",
];
const found = (typed: string) => matching(typed, titles, (title) => [title]);

test("nothing typed finds everything, in order", () => {
  expect(found("")).toEqual(titles);
});

test("case and accents do not matter", () => {
  expect(found("ecoles VELO")).toEqual(["Écoles à vélo"]);
});

test("words are found in any order, and all must be there", () => {
  expect(found("together snow")).toEqual(["Clearing Snow Together"]);
  expect(found("together rain")).toEqual([]);
});

test("Korean is found while a syllable is still being typed, and by first consonants", () => {
  for (const typed of ["ㄷ", "디", "딪", "디지"]) expect(found(typed)).toContain(titles[0]);
  expect(found("ㄷㅈㅌ")).toEqual([titles[0]]);
  expect(found("동행 어르")).toEqual([titles[0]]);
});

test("every script is found", () => {
  expect(found("المبكر")).toEqual([titles[3]]);
  expect(found("ひらく")).toEqual([titles[4]]);
});

test("the beginning counts most, then that of a word", () => {
  const order = matching("sn", ["Parsnip", "Clearing Snow", "Snow"], (title) => [title]);
  expect(order).toEqual(["Snow", "Clearing Snow", "Parsnip"]);
  expect(match("12", "12")).toBeGreaterThan(match("12", "SSCP-1012"));
});
