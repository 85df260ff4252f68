import { beforeEach, expect, test } from "vitest";
import { ago, fileName, fileSize, folderOf, nameOf, particulars, score } from "../src/format";
import { LANGUAGES, learn, words } from "../src/words.svelte";

beforeEach(async () => {
  await Promise.all(LANGUAGES.map(learn));
  words.language = "en";
});

test("sizes are in the unit that reads best", () => {
  expect(fileSize(0)).toBe("0 bytes");
  expect(fileSize(999)).toBe("999 bytes");
  expect(fileSize(48_200)).toBe("48 kB");
  expect(fileSize(7_300_000)).toBe("7.3 MB");
});

test("paths of every system are understood", () => {
  expect(fileName("C:\\Prizes\\chair.jurybook")).toBe("chair.jurybook");
  expect(folderOf("C:\\Prizes\\chair.jurybook")).toBe("C:\\Prizes");
  expect(fileName("/media/stick/judge-3.jurypacket")).toBe("judge-3.jurypacket");
});

test("times are told from now, in the language of the window", () => {
  const now = Date.parse("2023-06-02T12:00:00Z");
  expect(ago("2023-06-02T11:59:50Z", now)).toBe("this minute");
  expect(ago("2023-06-02T10:00:00Z", now)).toBe("2 hours ago");
  expect(ago("2023-06-01T10:00:00Z", now)).toBe("yesterday");
  words.language = "ko";
  expect(ago("2023-06-01T10:00:00Z", now)).toBe("어제");
});

test("scores have two decimals so that they align", () => {
  expect(score(72.5)).toBe("72.50");
});

test("countries are named in the language of the window, whether given by code or by name", () => {
  expect(nameOf("region", "KR")).toBe("South Korea");
  expect(nameOf("region", "Republic of Korea")).toBe("Republic of Korea");
  expect(nameOf("language", "und")).toBe("");
  words.language = "ko";
  expect(nameOf("region", "KR")).toBe("대한민국");
  expect(nameOf("region", "Republic of Korea")).toBe("대한민국");
  expect(nameOf("region", "Brazil")).toBe("브라질");
  expect(nameOf("region", "Middle Earth")).toBe("Middle Earth");
  expect(nameOf("region", "")).toBe("");
});

test("the particulars of a change are read without brackets", () => {
  expect(particulars('{"operation":"screen","application":17,"verdict":"eligible","limit":3,"reason":""}')).toBe(
    "verdict eligible · limit 3",
  );
  expect(particulars('{"per_application":4,"judges":[1,2]}')).toBe("per application 4 · judges 1, 2");
  expect(particulars("no object")).toBe("no object");
});

test("particulars of a change of thousands of sheets end somewhere", () => {
  const sheets = Array.from({ length: 30_000 }, (_, at) => at);
  const told = particulars(JSON.stringify({ sheets }));
  expect(told.length).toBe(1001);
  expect(told.endsWith("…")).toBe(true);
});
