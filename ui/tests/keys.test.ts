import { expect, test } from "vitest";
import { chordOf, commandFor, commandIds, commandOf, digitOf } from "../src/keys";

const press = (
  key: string,
  code = "",
  held: Partial<Record<"ctrlKey" | "metaKey" | "altKey" | "shiftKey", true>> = {},
) => ({
  key,
  code,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held,
});

test("no two commands have the same key", () => {
  const chords = commandIds.flatMap((id) => commandOf(id).keys.map((chord) => ({ id, chord })));
  const twice = chords.filter(({ chord }, at) => chords.findIndex((one) => one.chord === chord) !== at);
  expect(twice).toEqual([]);
});

test("every command has words of its own", () => {
  const texts = commandIds.map((id) => commandOf(id).text);
  expect(new Set(texts).size).toBe(texts.length);
});

test("a key finds its command, whatever is held with it", () => {
  expect(commandFor(press("j", "KeyJ"))).toBe("next-application");
  expect(commandFor(press("J", "KeyJ", { shiftKey: true }))).toBe("next-criterion");
  expect(commandFor(press("k", "KeyK", { ctrlKey: true }))).toBe("palette");
  expect(commandFor(press("k", "KeyK", { metaKey: true }))).toBe("palette");
  expect(commandFor(press("Z", "KeyZ", { ctrlKey: true, shiftKey: true }))).toBe("redo");
  expect(commandFor(press("j", "KeyJ", { altKey: true }))).toBeUndefined();
});

test("signs are known by themselves, on whichever key they are", () => {
  expect(commandFor(press("?", "Slash", { shiftKey: true }))).toBe("keys");
  expect(commandFor(press("/", "Digit7", { shiftKey: true }))).toBe("search");
});

test("letters are found under Hangul and Cyrillic", () => {
  expect(commandFor(press("ㅓ", "KeyJ"))).toBe("next-application");
  expect(commandFor(press("Process", "KeyN"))).toBe("next-unfinished");
  expect(commandFor(press("я", "KeyZ", { ctrlKey: true }))).toBe("undo");
});

test("digits are found on the French row and on the number pad", () => {
  expect(digitOf(press("3", "Digit3"))).toBe("3");
  expect(digitOf(press("3", "Numpad3"))).toBe("3");
  expect(digitOf(press('"', "Digit3"))).toBe("3");
  expect(digitOf(press("3", "Digit3", { shiftKey: true }))).toBe("3");
  expect(digitOf(press("#", "Digit3", { shiftKey: true }))).toBeUndefined();
  expect(digitOf(press("3", "Digit3", { ctrlKey: true }))).toBeUndefined();
  expect(chordOf(press("3", "Digit3"))).toBe("Digit");
});
