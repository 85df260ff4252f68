import { beforeEach, expect, test, vi } from "vitest";

const told: { event: string; tell: (payload: unknown) => void }[] = [];
const asked: { name: string; known: string | null; answer: (value: unknown) => void }[] = [];

vi.mock("@tauri-apps/api/event", () => ({
  TauriEvent: {},
  listen: async (event: string, handler: (event: { payload: unknown }) => void) => {
    told.push({ event, tell: (payload) => handler({ payload }) });
    return () => {};
  },
}));
vi.mock("@tauri-apps/api/core", () => ({
  convertFileSrc: String,
  invoke: (_: string, { name, known }: { name: string; known: string | null }) =>
    new Promise((answer) => asked.push({ name, known, answer })),
}));
vi.mock("@tauri-apps/api/window", () => ({ getCurrentWindow: () => ({}) }));

const { onChanged, startJob } = await import("../src/transport");
const { kept } = await import("../src/kept");
const listeners = (event: string) => told.filter((one) => one.event === event);

beforeEach(() => void (asked.length = 0));

test("the shell is told of an event once, and whoever listens hears of it until they stop", () => {
  const heard: string[] = [];
  const stopFirst = onChanged(() => heard.push("first"));
  const stopSecond = onChanged(() => heard.push("second"));
  expect(listeners("changed")).toHaveLength(1);
  listeners("changed")[0]!.tell(null);
  expect(heard).toEqual(["first", "second"]);
  stopFirst();
  listeners("changed")[0]!.tell(null);
  expect(heard).toEqual(["first", "second", "second"]);
  stopSecond();
  onChanged(() => heard.push("third"))();
  listeners("changed")[0]!.tell(null);
  expect(heard).toHaveLength(3);
  expect(listeners("changed")).toHaveLength(1);
});

test("a job is asked for at once, and hears of its own progress until it has its answer", async () => {
  const heard: number[] = [];
  const ids = [1, 2].map((at) => `00000000-0000-4000-8000-00000000000${at}`);
  vi.spyOn(crypto, "randomUUID").mockImplementation(() => ids.shift() as ReturnType<typeof crypto.randomUUID>);
  const [own, other] = [...ids];
  const job = startJob("ranking_show", { round: "jury", category: null, first: null }, ({ done }) => heard.push(done));
  startJob("ranking_show", { round: "final", category: null, first: null }, () => {});
  expect(asked.map((one) => one.name)).toEqual(["ranking_show", "ranking_show"]);
  expect(listeners("job-progress")).toHaveLength(1);
  const tell = (job: string | undefined, done: number) =>
    listeners("job-progress")[0]!.tell({ job, stage: "stage-reading", done, total: 9 });
  tell(own, 1);
  tell(other, 2);
  asked[0]!.answer("the ranking");
  expect(await job.result).toBe("the ranking");
  tell(own, 3);
  expect(heard).toEqual([1]);
});

test("an answer that was kept is shown again where the core says that it is the same, until all is forgotten", async () => {
  const ask = (round: string, told: object) => {
    const { result } = kept.ask("ranking_show", { round, category: null, first: null }, () => {});
    asked.at(-1)!.answer(told);
    return result;
  };
  const ranking = { round: "jury" };
  expect(await ask("jury", { hash: "aa", answer: ranking })).toBe(ranking);
  expect(await ask("jury", { hash: "aa" })).toBe(ranking);
  // What has changed, or was asked for in another way, comes over whole.
  const another = { round: "final" };
  expect(await ask("final", { hash: "bb", answer: another })).toBe(another);
  const late = kept.ask("ranking_show", { round: "jury", category: null, first: null }, () => {});
  kept.forget();
  asked.at(-1)!.answer({ hash: "aa", answer: ranking });
  expect(await late.result).toBe(ranking);
  await ask("jury", { hash: "aa", answer: ranking });
  expect(asked.map((one) => one.known)).toEqual(["", "aa", "aa", "bb", ""]);
});
