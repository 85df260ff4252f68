import type { TextView } from "../../generated/contract";
import { say } from "../../words.svelte";
import { editing } from "./editing.svelte";
import { idFrom, refer, type Referred } from "./rules";

interface Named {
  id: string;
  name: TextView;
}

/** A text of which nothing is written yet. */
export function nothing(): TextView {
  return { en: "", ko: "" };
}

/** An id and a name for something new; the id follows the name until the programme is applied. */
export function fresh(id: string, among: readonly { id: string }[]): Named {
  return { id: idFrom("", id, idsOf(among)), name: nothing() };
}

export function idsOf(list: readonly { id: string }[]): string[] {
  return list.map((one) => one.id);
}

/** Everything of a list as something to pick or choose. */
export function optionsOf(list: readonly Named[]): { id: string; label: string }[] {
  return list.map((one) => ({ id: one.id, label: say(one.name) || one.id }));
}

/**
 * Lets the id of something new follow its English name. What the workspace has already keeps its id: something may
 * refer to it.
 */
export function follow(item: Named, list: readonly Named[], before: readonly { id: string }[], what?: Referred) {
  return (english: string): void => {
    if (before.some((one) => one.id === item.id)) return;
    const taken = [...list.filter((one) => one !== item), ...before].map((one) => one.id);
    const next = idFrom(english, item.id, taken);
    const old = item.id;
    item.id = next;
    if (what && editing.draft) refer(editing.draft, what, old, next);
  };
}
