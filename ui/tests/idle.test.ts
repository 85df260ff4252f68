import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { watchIdleness } from "../src/idle";

let minutes = 15;
let locked: number;
let stop: () => void;
let touch: () => void;

beforeEach(() => {
  vi.useFakeTimers();
  [minutes, locked] = [15, 0];
  const events = new EventTarget();
  vi.stubGlobal("window", events);
  touch = () => events.dispatchEvent(new Event("keydown"));
  stop = watchIdleness(
    () => minutes,
    () => (locked += 1),
  );
});

afterEach(() => {
  stop();
  vi.useRealTimers();
});

test("it locks after so many minutes without a touch, and not before", () => {
  vi.advanceTimersByTime(14 * 60_000);
  touch();
  vi.advanceTimersByTime(14 * 60_000);
  expect(locked).toBe(0);
  vi.advanceTimersByTime(2 * 60_000);
  expect(locked).toBe(1);
});

test("a laptop that slept is locked when it wakes, and the touch that wakes it is too late", () => {
  vi.setSystemTime(Date.now() + 60 * 60_000);
  touch();
  vi.advanceTimersByTime(5000);
  expect(locked).toBe(1);
});

test("it never locks where that is not wanted", () => {
  minutes = 0;
  vi.advanceTimersByTime(24 * 60 * 60_000);
  expect(locked).toBe(0);
});
