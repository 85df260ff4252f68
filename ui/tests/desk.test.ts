import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SheetView } from "../src/generated/contract";
import { Desk } from "../src/screens/review/desk.svelte";

/** What the disk holds, and the calls that reached it and wait for an answer. */
let disk: SheetView;
let calls: { name: string; answer: () => void; refuse: () => void }[];
let desk: Desk;

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {}, TauriEvent: {} }));
vi.mock("@tauri-apps/api/core", () => ({
  convertFileSrc: String,
  invoke: (_: string, { name, body }: { name: string; body: Record<string, unknown> }) =>
    new Promise((resolve, reject) => {
      calls.push({
        name,
        answer: () => {
          if (name === "sheet_score")
            disk = {
              ...disk,
              criteria: disk.criteria.map((one) =>
                one.id === body.criterion ? { ...one, points: body.points as number } : one,
              ),
            };
          if (name === "sheet_comment") disk = { ...disk, committee: body.text as string };
          resolve(structuredClone(disk));
        },
        refuse: () => reject({ code: "sheet-final", args: {}, details: [], refused: true }),
      });
    }),
}));

const criterion = (id: string) => ({
  id,
  name: { en: id, ko: "" },
  help: { en: "", ko: "" },
  sub_points: [],
  weight: 1,
  scale: [],
  points: null,
});
const settled = () => vi.advanceTimersByTimeAsync(0);
const points = () => desk.sheet?.criteria.map((one) => one.points);

beforeEach(async () => {
  vi.useFakeTimers();
  calls = [];
  disk = {
    application: 7,
    state: "draft",
    criteria: [criterion("need"), criterion("design")],
    total: null,
    committee: "",
    applicant: "",
    private_note: "",
    flagged: false,
    nominations: [],
    recusal: null,
    gaps: [],
  };
  vi.stubGlobal("window", globalThis);
  desk = new Desk();
  void desk.lay(7);
  await settled();
  calls.shift()?.answer();
  await settled();
});

afterEach(() => {
  vi.useRealTimers();
});

test("points show before the disk answers, and a slow answer does not take later ones back", async () => {
  desk.score("need", 3);
  desk.score("design", 5);
  expect(points()).toEqual([3, 5]);
  await settled();
  expect(calls.map((call) => call.name)).toEqual(["sheet_score"]);
  calls.shift()?.answer();
  await settled();
  expect(points()).toEqual([3, 5]);
  expect(desk.state).toBe("saving");
  calls.shift()?.answer();
  await settled();
  expect(points()).toEqual([3, 5]);
  expect(desk.state).toBe("saved");
});

test("typing goes to disk once, at a pause", async () => {
  for (const text of ["S", "St", "Strong"]) desk.write("committee", text);
  await settled();
  expect(calls).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(calls.map((call) => call.name)).toEqual(["sheet_comment"]);
  calls.shift()?.answer();
  await settled();
  expect(disk.committee).toBe("Strong");
  expect(desk.state).toBe("saved");
});

test("leaving waits until what was typed is on disk", async () => {
  desk.write("committee", "Weak evidence");
  let isSettled = false;
  void desk.settle().then(() => (isSettled = true));
  await settled();
  expect(isSettled).toBe(false);
  calls.shift()?.answer();
  await settled();
  expect(isSettled).toBe(true);
  expect(disk.committee).toBe("Weak evidence");
});

test("a refused change is told, and the sheet shows what is on disk", async () => {
  desk.score("need", 4);
  await settled();
  calls.shift()?.refuse();
  await settled();
  calls.shift()?.answer();
  await settled();
  expect(desk.problem?.code).toBe("sheet-final");
  expect(desk.state).toBe("failed");
  expect(points()).toEqual([null, null]);
});
