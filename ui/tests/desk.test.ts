import { afterEach, beforeEach, expect, test, vi } from "vitest";
import type { SheetView } from "../src/generated/contract";
import { Desk } from "../src/screens/review/desk.svelte";

/** What the disk holds, and the calls that reached it and wait for an answer. */
let disk: SheetView;
let calls: { name: string; body: Record<string, unknown>; answer: () => void; refuse: () => void }[];
let desk: Desk;

vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {}, TauriEvent: {} }));
vi.mock("@tauri-apps/api/core", () => ({
  convertFileSrc: String,
  invoke: (_: string, { name, body }: { name: string; body: Record<string, unknown> }) =>
    new Promise((resolve, reject) => {
      calls.push({
        name,
        body,
        answer: () => {
          if (name === "sheet_score")
            disk = {
              ...disk,
              criteria: disk.criteria.map((one) =>
                one.id === body.criterion ? { ...one, points: body.points as number } : one,
              ),
            };
          if (name === "application_show") return resolve({ row: { id: body.application } });
          if (name === "sheet_show") disk = { ...disk, application: body.application as number };
          if (name === "sheet_comment" || name === "sheet_type") disk = { ...disk, committee: body.text as string };
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
    is_final: false,
    is_practice: false,
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
  await answerAll();
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

/** Answers every call that has come, and those that come of it; gives their names. */
async function answerAll(): Promise<string[]> {
  const names: string[] = [];
  for (let one = calls.shift(); one; one = calls.shift()) {
    names.push(one.name);
    one.answer();
    await settled();
  }
  return names;
}

test("typing goes to disk within a breath, however long it goes on, and is one change at a pause", async () => {
  let text = "";
  const kept: string[] = [];
  for (const letter of "Strong evidence") {
    desk.write("committee", (text += letter));
    await vi.advanceTimersByTimeAsync(40);
    kept.push(...(await answerAll()));
    expect(text.length - disk.committee.length).toBeLessThanOrEqual(2);
  }
  expect(new Set(kept)).toEqual(new Set(["sheet_type"]));
  await vi.advanceTimersByTimeAsync(1000);
  expect(await answerAll()).toEqual(["sheet_type", "sheet_comment"]);
  expect(disk.committee).toBe("Strong evidence");
  expect(desk.state).toBe("saved");
});

test("it says saved only once the last letter is on disk", async () => {
  desk.write("committee", "A");
  await vi.advanceTimersByTimeAsync(80);
  desk.write("committee", "AB");
  await answerAll();
  expect(desk.state).toBe("saving");
  await vi.advanceTimersByTimeAsync(80);
  await answerAll();
  expect(disk.committee).toBe("AB");
  expect(desk.state).toBe("saved");
});

test("what cannot be saved stays on the sheet, is told, and is tried again", async () => {
  desk.write("committee", "Weak evidence");
  let isOnDisk: boolean | undefined;
  void desk.settle().then((all) => (isOnDisk = all));
  await settled();
  calls.shift()?.refuse();
  await settled();
  await answerAll();
  // So the workspace is neither locked nor closed over it.
  expect(isOnDisk).toBe(false);
  expect(desk.state).toBe("failed");
  expect(desk.sheet?.committee).toBe("Weak evidence");
  await vi.advanceTimersByTimeAsync(5000);
  expect(await answerAll()).toEqual(["sheet_comment"]);
  expect(disk.committee).toBe("Weak evidence");
  expect(desk.state).toBe("saved");
});

test("what cannot be saved of a sheet that is left is told, and is there when one comes back", async () => {
  const lost = vi.fn();
  desk = new Desk(lost);
  void desk.lay(7);
  await settled();
  await answerAll();
  desk.write("committee", "Not yet there");
  void desk.lay(8);
  await settled();
  calls.shift()?.refuse();
  await settled();
  await answerAll();
  expect(lost).toHaveBeenCalledExactlyOnceWith(expect.objectContaining({ code: "sheet-final" }));
  expect(desk.state).toBe("idle");
  void desk.lay(7);
  await settled();
  calls.shift()?.refuse();
  await settled();
  await answerAll();
  expect(desk.sheet?.committee).toBe("Not yet there");
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
  await answerAll();
  expect(desk.problem?.code).toBe("sheet-final");
  expect(desk.state).toBe("failed");
  expect(points()).toEqual([null, null]);
});

test("until another application is here, points go to the one that is seen", async () => {
  void desk.lay(8);
  await settled();
  const asked = calls.splice(0);
  expect(asked.map(({ name, body }) => [name, body.application])).toEqual([
    ["application_show", 8],
    ["sheet_show", 8],
  ]);
  expect(desk.sheet?.application).toBe(7);
  desk.score("need", 3);
  asked.forEach((call) => call.answer());
  await settled();
  expect(calls[0]).toMatchObject({ name: "sheet_score", body: { application: 7, points: 3 } });
  expect(desk.sheet?.application).toBe(7);
  await answerAll();
  expect([desk.sheet?.application, desk.view?.row.id]).toEqual([8, 8]);
});

test("an application that is long in coming takes the one before off the desk", async () => {
  void desk.lay(8);
  await vi.advanceTimersByTimeAsync(199);
  expect(desk.sheet?.application).toBe(7);
  await vi.advanceTimersByTimeAsync(1);
  expect([desk.sheet, desk.view]).toEqual([undefined, undefined]);
  await answerAll();
  expect(desk.sheet?.application).toBe(8);
});

test("an application that was made ready is on the desk at once, and read again there", async () => {
  void desk.prepare([8]);
  await settled();
  await answerAll();
  void desk.lay(8);
  await settled();
  expect([desk.sheet?.application, desk.view?.row.id]).toEqual([8, 8]);
  disk = { ...disk, flagged: true };
  expect(await answerAll()).toEqual(["application_show", "sheet_show"]);
  expect(desk.sheet?.flagged).toBe(true);
});
