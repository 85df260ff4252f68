import { beforeEach, expect, test, vi } from "vitest";
import type { DecisionDraft, DecisionsView, ProgrammeDraft } from "../src/generated/contract";
import { Keeper } from "../src/keeper.svelte";
import { room } from "../src/screens/deliberation/room.svelte";
import { editing } from "../src/screens/programme/editing.svelte";
import { session } from "../src/session.svelte";

let calls: { name: string; body: Record<string, unknown> }[];
let answers: Record<string, (body: Record<string, unknown>) => unknown>;

vi.hoisted(() => Object.assign(globalThis, { window: globalThis, matchMedia: () => ({ matches: false }) }));
vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {}, TauriEvent: {} }));
vi.mock("@tauri-apps/api/core", () => ({
  convertFileSrc: String,
  invoke: async (_: string, { name, body }: { name: string; body: Record<string, unknown> }) => {
    calls.push(structuredClone({ name, body }));
    return answers[name]?.(body) ?? {};
  },
}));

const text = (en: string) => ({ en, ko: "" });
const programme = (title: string) =>
  ({
    id: "prize",
    languages: ["en"],
    title: text(title),
    categories: [],
    kinds: [],
    tag_groups: [],
    questions: [],
    rounds: [],
    rubrics: [],
    awards: [],
    special_mentions: [],
    benefits: [],
  }) as unknown as ProgrammeDraft;
const edit = (title: string, unfinished?: string) => ({
  programme: programme(title),
  words: "",
  version: 1,
  locked: null,
  taken_over: false,
  unfinished: unfinished && { programme: programme(unfinished), kept_at: "", overtaken: false },
});
const empty: DecisionDraft = {
  outcome: "",
  motion: "",
  reason: "",
  dissent: "",
  in_favour: [],
  against: [],
  abstain: [],
};
const decisions = (...unfinished: DecisionDraft[]) =>
  ({
    unfinished: unfinished.map((draft, at) => ({ application: at + 1, draft, kept_at: "" })),
  }) as unknown as DecisionsView;
const kept = (name: string) => calls.filter((call) => call.name === name).map((call) => call.body);
/** A workspace that this window has not seen. */
let workspaces = 0;
const open = () => {
  session.workspace = { path: `workspace ${(workspaces += 1)}` } as typeof session.workspace;
};

beforeEach(() => {
  vi.useFakeTimers();
  calls = [];
  answers = { programme_check: () => ({ faults: [], rescored: [] }) };
  session.problem = undefined;
  open();
});

test("whoever types without a pause is kept all the same, the newest of it", async () => {
  let text = "";
  const written: string[] = [];
  const keeper = new Keeper(async () => written.push(text));
  for (let letter = 0; letter < 10; letter += 1) {
    text += "a";
    keeper.soon();
    await vi.advanceTimersByTimeAsync(100);
  }
  expect(written.length).toBeGreaterThan(2);
  expect(await keeper.settle()).toBe(true);
  expect(written.at(-1)).toBe("aaaaaaaaaa");
});

test("what cannot be kept says so, and is kept once it can be", async () => {
  answers["programme_show"] = () => edit("Prize");
  await editing.read();
  answers["programme_keep"] = () => {
    throw { code: "disk-full", args: {}, details: [], refused: true };
  };
  editing.draft!.title.en = "Bridges";
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  expect(editing.keeper.problem?.code).toBe("disk-full");
  await session.leave();
  expect(session.workspace, "it would be lost").toBeDefined();
  expect(session.problem?.code).toBe("disk-full");
  delete answers["programme_keep"];
  await vi.advanceTimersByTimeAsync(6000);
  expect(editing.keeper.problem).toBeUndefined();
  expect(kept("programme_keep").at(-1)).toMatchObject({ programme: { title: { en: "Bridges" } } });
});

test("a programme that is being changed is kept, and thrown away when nothing of it is left", async () => {
  answers["programme_show"] = () => edit("Prize");
  await editing.read();
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("programme_keep"), "nothing was changed").toEqual([]);
  editing.draft!.title.en = "Bridges";
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  editing.discard();
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("programme_keep")).toMatchObject([{ programme: { title: { en: "Bridges" } } }, { programme: null }]);
});

test("what was begun is offered when the workspace is opened, and nothing changes until somebody has chosen", async () => {
  answers["programme_show"] = () => edit("Prize", "Bridges");
  await editing.read();
  expect(editing.draft?.title.en).toBe("Prize");
  expect(editing.locked).toBe(true);
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("programme_keep")).toEqual([]);
  editing.goOn();
  expect([editing.draft?.title.en, editing.locked, editing.changed.length]).toEqual(["Bridges", false, 1]);

  open();
  await editing.read();
  await editing.throwAway();
  expect(kept("programme_keep").at(-1)).toEqual({ programme: null });
  expect([editing.draft?.title.en, editing.locked, editing.offered]).toEqual(["Prize", false, undefined]);
});

test("what is issued was kept to its last letter, so that it is known to be done", async () => {
  answers["programme_show"] = () => edit("Prize");
  answers["programme_change"] = ({ programme }) => ({ ...edit("Prize"), programme });
  await editing.read();
  editing.draft!.title.en = "Bridges";
  editing.typed();
  expect(await editing.apply("")).toBe(true);
  editing.typed();
  await vi.advanceTimersByTimeAsync(400);
  const names = calls.map((call) => call.name).filter((name) => name !== "programme_check");
  expect(names).toEqual(["programme_show", "programme_keep", "programme_change"]);
});

test("a decision that is being prepared is kept, and offered to whoever opens the workspace again", async () => {
  const begun = { ...empty, motion: "That it win.", in_favour: [2, 4] };
  room.round = "jury";
  expect(room.offered(1, decisions(begun))?.draft).toEqual(begun);
  room.goOn(room.offered(1, decisions(begun))!);
  expect(room.offered(1, decisions(begun))).toBeUndefined();
  const draft = room.draft(1);
  expect(draft.typed).toEqual(begun);
  room.keepSoon(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("decision_keep"), "it is on disk already").toEqual([]);
  draft.votes.set(3, "against");
  room.keepSoon(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("decision_keep")).toEqual([{ round: "jury", application: 1, draft: { ...begun, against: [3] } }]);

  expect(room.offered(2, decisions(empty, begun))?.draft).toEqual(begun);
  await room.throwAway(2);
  expect(kept("decision_keep").at(-1)).toEqual({ round: "jury", application: 2, draft: null });
  expect(room.offered(2, decisions(empty, begun))).toBeUndefined();
});

test("what was typed in this window is not offered in it, and what became a decision is not kept again", async () => {
  room.round = "jury";
  room.draft(1).reason = "Trees.";
  room.keepSoon(1);
  expect(room.offered(1, decisions({ ...empty, reason: "Tre" }))).toBeUndefined();
  room.forget(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("decision_keep")).toEqual([]);
  room.draft(1).reason = "Trees again.";
  room.keepSoon(1);
  await vi.advanceTimersByTimeAsync(400);
  room.draft(1).reason = "";
  room.keepSoon(1);
  await vi.advanceTimersByTimeAsync(400);
  expect(kept("decision_keep").map((body) => body["draft"] === null)).toEqual([false, true]);
});
