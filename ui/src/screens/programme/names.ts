import type { TextView } from "../../generated/contract";
import { say } from "../../words.svelte";
import { editing } from "./editing.svelte";
import { idFrom, refer, type Referred } from "./rules";

/** Marks what was added in this window and has the id that its name gives. No copy on disk has the mark. */
const FOLLOWS: unique symbol = Symbol("follows its name");

interface Identified {
  id: string;
  [FOLLOWS]?: boolean;
}

interface Named extends Identified {
  name: TextView;
}

/** A text of which nothing is written yet. */
export function nothing(): TextView {
  return { en: "", ko: "" };
}

/** An id and a name for something new; the id follows the name until it is kept, applied or chosen by hand. */
export function fresh(id: string, among: readonly { id: string }[]): Named {
  return { id: idFrom("", id, idsOf(among)), name: nothing(), [FOLLOWS]: true };
}

/** Lets an id stay that somebody has chosen by hand. */
export function settle(item: Identified): void {
  if (item[FOLLOWS]) item[FOLLOWS] = false;
}

function idsOf(list: readonly { id: string }[]): string[] {
  return list.map((one) => one.id);
}

/** Everything of a list as something to pick or choose. */
export function optionsOf(list: readonly Named[]): { id: string; label: string }[] {
  return list.map((one) => ({ id: one.id, label: say(one.name) || one.id }));
}

/**
 * Lets the id of something new follow its English name. What the workspace, a file or an earlier sitting has already
 * keeps its id, whatever becomes of its name: something may refer to it.
 */
export function follow(
  item: Identified,
  list: readonly Identified[],
  before: readonly { id: string }[],
  what?: Referred,
) {
  return (english: string): void => {
    if (!item[FOLLOWS]) return;
    const taken = [...list.filter((one) => one !== item), ...before].map((one) => one.id);
    const next = idFrom(english, item.id, taken);
    const old = item.id;
    item.id = next;
    if (what && editing.draft) refer(editing.draft, what, old, next);
  };
}
