import find from "../../tests/desktop/find.js?raw";
import { emit } from "./event";

const search = new Function(find) as (role: string, name: string, all?: boolean) => HTMLElement | HTMLElement[] | null;

export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What has this role and a name that begins so, once it is seen. */
export async function sees(role: string, name = "", at = 0): Promise<HTMLElement> {
  for (let tries = 0; tries < 60; tries++) {
    const found = (search(role, tidied(name), true) as HTMLElement[])[at];
    if (found && !("disabled" in found && found.disabled)) return found;
    await pause(50);
  }
  throw new Error(`no ${role} “${name}”${at ? ` (${at + 1})` : ""}`);
}

/** Presses a button, tab, option or choice, as a hand does: it takes the focus. */
export async function press(role: string, name = "", at = 0): Promise<void> {
  const found = await sees(role, name, at);
  (found.querySelector<HTMLElement>("input") ?? found).focus();
  found.click();
  await rests();
}

/** Writes into a field in place of what is there. */
export async function write(field: string, text: string, role = "textbox"): Promise<void> {
  put((await sees(role, field)) as HTMLInputElement, text);
  await rests();
}

/** Takes this value in a list. */
export async function choose(field: string, value: string): Promise<void> {
  put((await sees("combobox", field)) as HTMLSelectElement, value);
  await rests();
}

/** Presses a key where the focus is. */
export async function key(key: string, modifiers: KeyboardEventInit = {}): Promise<void> {
  const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...modifiers });
  (document.activeElement ?? document.body).dispatchEvent(event);
  await rests();
}

/** Hands the window files, as a double click does. */
export async function receive(...paths: string[]): Promise<void> {
  emit("opened-files", paths);
  await rests();
}

/** Waits until nothing is loaded, painted or moved any more: two looks show the same. */
export async function rests(): Promise<void> {
  let last = "";
  for (let tries = 0; tries < 100; tries++) {
    await pause(60);
    const busy = document.querySelector("[role=status] progress, .skeleton, [aria-busy=true]");
    const moving = document.getAnimations().some((one) => one.playState === "running");
    const coming = document.querySelector("main")?.childElementCount === 0;
    const canvases = [...document.querySelectorAll("canvas")].map((one) => one.width);
    // A canvas that nobody has painted yet has the width that all begin with.
    if (busy || moving || coming || document.fonts.status !== "loaded" || canvases[0] === 300) continue;
    const now = [document.body.innerHTML.length, ...canvases].join();
    if (now === last) return;
    last = now;
  }
  throw new Error("the screen does not come to rest");
}

function put(field: HTMLInputElement | HTMLSelectElement, value: string): void {
  field.focus();
  field.value = value;
  for (const event of ["input", "change"]) field.dispatchEvent(new Event(event, { bubbles: true }));
}

const tidied = (text: string): string => text.replace(/[\u2068\u2069]/g, "");
