import { expect, test } from "vitest";
import { settleDigits, typeDigit } from "../src/screens/review/digits";

const toFive = [1, 2, 3, 4, 5];
const toTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];
const tens = [10, 20, 30];

test("a digit gives the point of that value, wherever the scale begins", () => {
  expect(typeDigit("", "3", toFive)).toEqual({ does: "give", value: 3 });
  expect(typeDigit("", "0", toTen)).toEqual({ does: "give", value: 0 });
  expect(typeDigit("", "2", [0, 2, 4])).toEqual({ does: "give", value: 2 });
});

test("a digit that is no point does nothing", () => {
  expect(typeDigit("", "0", toFive)).toEqual({ does: "nothing" });
  expect(typeDigit("", "6", toFive)).toEqual({ does: "nothing" });
});

test("a digit that may begin a longer number waits for it", () => {
  expect(typeDigit("", "1", toTen)).toEqual({ does: "wait", typed: "1" });
  expect(typeDigit("1", "0", toTen)).toEqual({ does: "give", value: 10 });
  expect(settleDigits("1", toTen)).toBe(1);
});

test("a digit that makes no longer number leaves the one before as it is and begins anew", () => {
  expect(typeDigit("1", "3", toTen)).toEqual({ does: "next", value: 1 });
});

test("what never was a point is forgotten", () => {
  expect(settleDigits("1", tens)).toBeUndefined();
  expect(typeDigit("1", "2", tens)).toEqual({ does: "wait", typed: "2" });
  expect(typeDigit("1", "7", tens)).toEqual({ does: "nothing" });
});

test("points of three digits are typed as they are read", () => {
  const hundreds = [0, 10, 100];
  expect(typeDigit("", "1", hundreds)).toEqual({ does: "wait", typed: "1" });
  expect(typeDigit("1", "0", hundreds)).toEqual({ does: "wait", typed: "10" });
  expect(typeDigit("10", "0", hundreds)).toEqual({ does: "give", value: 100 });
});
