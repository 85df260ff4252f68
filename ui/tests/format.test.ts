import { beforeEach, expect, test } from "vitest";
import { ago, fileName, fileSize, folderOf, score } from "../src/format";
import { words } from "../src/words.svelte";

beforeEach(() => {
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
