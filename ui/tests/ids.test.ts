import { beforeEach, expect, test, vi } from "vitest";
import { editing } from "../src/screens/programme/editing.svelte";
import { follow, fresh, settle } from "../src/screens/programme/names";

vi.hoisted(() => Object.assign(globalThis, { window: globalThis, matchMedia: () => ({ matches: false }) }));
vi.mock("@tauri-apps/api/event", () => ({ listen: async () => () => {}, TauriEvent: {} }));
vi.mock("@tauri-apps/api/core", () => ({ convertFileSrc: String, invoke: async () => ({}) }));
vi.mock("@tauri-apps/api/window", () => ({ getCurrentWindow: () => ({}) }));

interface Award {
  id: string;
  name: { en: string; ko: string };
}
let awards: Award[];

function type(award: Award, name: string, before: Award[] = []): void {
  for (let length = 1; length <= name.length; length += 1) follow(award, awards, before)(name.slice(0, length));
}

beforeEach(() => {
  editing.draft = undefined;
  awards = [];
});

test("the id of something new follows its name, and never takes one that is there", () => {
  const gold = { id: "gold", name: { en: "Gold", ko: "" } };
  awards = [gold, fresh("award", [gold])];
  expect(awards[1]?.id).toBe("award");
  type(awards[1]!, "Gold", [gold]);
  expect(awards[1]?.id).toBe("gold-2");
  type(awards[1]!, "Golden bridge", [gold]);
  expect(awards[1]?.id).toBe("golden-bridge");
});

test("an id that was chosen by hand stays when the name changes", () => {
  awards = [fresh("award", [])];
  type(awards[0]!, "Gold");
  awards[0]!.id = "first-prize";
  settle(awards[0]!);
  type(awards[0]!, "Silver");
  expect(awards[0]?.id).toBe("first-prize");
});

test("an id stays once it was kept, applied or read from a file, even where the workspace does not have it", () => {
  awards = [fresh("award", [])];
  type(awards[0]!, "Gold");
  awards = structuredClone(awards);
  type(awards[0]!, "Silver");
  expect(awards[0]?.id).toBe("gold");
  awards = JSON.parse(JSON.stringify(awards));
  type(awards[0]!, "Bronze", []);
  expect(awards[0]?.id).toBe("gold");
});
