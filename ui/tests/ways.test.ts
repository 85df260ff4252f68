import { expect, test } from "vitest";
import { Ways } from "../src/screens/review/ways.svelte";

/** The desk in a window so wide, in CSS pixels, with text of this size in per cent. */
function desk(width: number, textSize = 100): Ways {
  const ways = new Ways(
    () => textSize,
    () => {},
  );
  ways.width = width;
  return ways;
}

test("three panes stand beside each other in a usual window", () => {
  expect(desk(1280).isNarrow).toBe(false);
});

test("text of twice the size leaves room for one pane, on a small screen and not on a large one", () => {
  expect(desk(1280, 200).isNarrow).toBe(true);
  expect(desk(1920, 200).isNarrow).toBe(false);
});

test("a small window leaves room for one pane at the usual size too", () => {
  expect(desk(700).isNarrow).toBe(true);
});

test("nothing is said of a desk that is not there yet", () => {
  expect(desk(0, 200).isNarrow).toBe(false);
});

test("two readers need 75 rem", () => {
  expect([1199, 1200].map((width) => desk(width).isWide)).toEqual([false, true]);
  expect([2399, 2400].map((width) => desk(width, 200).isWide)).toEqual([false, true]);
});

test("where there is room for all, no pane takes the place of another", async () => {
  const ways = desk(1280);
  await ways.show("sheet");
  expect(ways.shown).toBe("application");
});
