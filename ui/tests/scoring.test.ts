import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SheetView } from "../src/generated/contract";
import type { Desk } from "../src/screens/review/desk.svelte";
import { DIGIT_PAUSE } from "../src/screens/review/digits";
import { openAfter, Scoring } from "../src/screens/review/scoring.svelte";

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {}, TauriEvent: {} }));
vi.mock("@tauri-apps/api/core", () => ({ convertFileSrc: String, invoke: async () => null }));

const words = (en: string) => ({ en, ko: "" });
const scale = (values: number[]) =>
  values.map((points) => ({ points, name: words(`point ${points}`), descriptor: words("") }));
const toTen = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10];

const criterion = (id: string, values: number[]): SheetView["criteria"][number] => ({
  id,
  name: words(id),
  help: words(""),
  sub_points: [],
  weight: 1,
  scale: scale(values),
  points: null,
});

/** A sheet that takes every change at once. */
class Sheet {
  sheet: SheetView = {
    application: 7,
    state: "draft",
    is_final: false,
    is_practice: false,
    criteria: [criterion("need", [1, 2, 3]), criterion("plan", toTen), criterion("reach", [1, 2, 3])],
    total: null,
    committee: "",
    applicant: "",
    private_note: "",
    flagged: false,
    nominations: [],
    recusal: null,
    gaps: [],
  };
  score(id: string, points: number | null): void {
    this.sheet = {
      ...this.sheet,
      criteria: this.sheet.criteria.map((one) => (one.id === id ? { ...one, points } : one)),
    };
  }
}

let desk: Sheet;
let scoring: Scoring;
const points = () => desk.sheet.criteria.map((one) => one.points);
const type = (digits: string) => [...digits].forEach((digit) => scoring.digit(digit));

beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal("window", globalThis);
  desk = new Sheet();
  scoring = new Scoring(desk as unknown as Desk, () => 7);
});

afterEach(() => {
  vi.useRealTimers();
});

test("digits fill the sheet from its first open criterion on", () => {
  type("3");
  expect(points()).toEqual([3, null, null]);
  expect(scoring.current?.id).toBe("plan");
  type("5");
  type("2");
  expect(points()).toEqual([3, 5, 2]);
  expect(scoring.current).toBeUndefined();
});

test("a digit that may go on waits, and stands by itself after a while", () => {
  type("31");
  expect(points()).toEqual([3, null, null]);
  expect(scoring.typed).toBe("1");
  vi.advanceTimersByTime(DIGIT_PAUSE);
  expect(points()).toEqual([3, 1, null]);
});

test("ten is typed as one and nought", () => {
  type("310");
  expect(points()).toEqual([3, 10, null]);
});

test("a digit that does not go on is the next criterion's", () => {
  type("312");
  expect(points()).toEqual([3, 1, 2]);
});

test("what waits is given when one turns to something else", () => {
  type("31");
  scoring.settle();
  expect(points()).toEqual([3, 1, null]);
});

test("Backspace takes back what waits, then what was given last, and nothing more", () => {
  type("31");
  scoring.clear();
  expect(scoring.typed).toBe("");
  vi.advanceTimersByTime(DIGIT_PAUSE);
  expect(points()).toEqual([3, null, null]);
  scoring.clear();
  expect(points()).toEqual([null, null, null]);
  type("2");
  scoring.begin();
  scoring.clear();
  expect(points()).toEqual([2, null, null]);
});

test("a full sheet is not written over", () => {
  type("352");
  type("1");
  expect(points()).toEqual([3, 5, 2]);
});

test("a final or recused sheet, and one that is still on its way, take no points", () => {
  desk.sheet = { ...desk.sheet, state: "final", is_final: true };
  type("3");
  desk.sheet = { ...desk.sheet, state: "recused", is_final: false, recusal: "I know them." };
  type("3");
  desk.sheet = { ...desk.sheet, state: "draft", recusal: null, application: 8 };
  type("3");
  expect(points()).toEqual([null, null, null]);
});

test("the open criterion after one is looked for from the top again", () => {
  type("3");
  expect(openAfter(desk.sheet.criteria, "reach")?.id).toBe("plan");
  expect(openAfter(desk.sheet.criteria, "plan")?.id).toBe("reach");
});
