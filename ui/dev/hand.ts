import { emit } from "./event";

const SELECTORS = {
  button: "button:not([role])",
  checkbox: "input[type=checkbox]",
  combobox: "select, [role=combobox]",
  dialog: "dialog[open]",
  listbox: "[role=listbox]",
  option: "[role=option]",
  radio: "input[type=radio]",
  searchbox: "input[type=search]",
  tab: "[role=tab]",
  textbox: "textarea, input:is(:not([type]), [type=text], [type=password])",
};
type Role = keyof typeof SELECTORS;
export const pause = (ms: number): Promise<void> => new Promise((done) => setTimeout(done, ms));

/** What has this role and a name that begins so, once it is seen. */
export async function sees(role: Role, name = "", at = 0): Promise<HTMLElement> {
  for (let tries = 0; tries < 60; tries++) {
    const found = all(role, tidied(name))[at];
    if (found && !("disabled" in found && found.disabled)) return found;
    // With large text it may be in a pane that another one hides.
    if (!found) wayTo(named(role, tidied(name))[at])?.click();
    await pause(50);
  }
  throw new Error(`no ${role} “${name}”${at ? ` (${at + 1})` : ""}`);
}

/** Presses a button, tab, option or choice, as a hand does: it takes the focus. */
export async function press(role: Role, name = "", at = 0): Promise<void> {
  const found = await sees(role, name, at);
  found.focus();
  found.click();
  await rests();
}

/** Writes into a field in place of what is there. */
export async function write(field: string, text: string, role: Role = "textbox"): Promise<void> {
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

/** What is pressed for the pane of the desk that an element is hidden in. */
function wayTo(element: HTMLElement | undefined): HTMLElement | undefined {
  const panes = [...document.querySelectorAll<HTMLElement>("[data-pane]")];
  const at = panes.findIndex((pane) => element && pane.contains(element) && !pane.checkVisibility());
  return document.querySelectorAll<HTMLElement>(".ways input")[at];
}

/** What is seen of a role and a name, in the topmost dialog where one is open. */
function all(role: Role, name: string): HTMLElement[] {
  return named(role, name).filter((one) => (labelOf(one) ?? one).checkVisibility());
}

/** The same, be it hidden. */
function named(role: Role, name: string): HTMLElement[] {
  const modal = [...document.querySelectorAll<HTMLElement>("dialog:modal")].at(-1);
  const found = [...(modal ?? document).querySelectorAll<HTMLElement>(SELECTORS[role])];
  if (modal && role === "dialog") found.push(modal);
  return found.filter((one) => tidied(nameOf(one)).startsWith(name));
}

function nameOf(element: HTMLElement): string {
  const by = element.getAttribute("aria-labelledby");
  if (by)
    return by
      .split(" ")
      .map((id) => textOf(document.getElementById(id)))
      .join(" ");
  const label = labelOf(element);
  return element.getAttribute("aria-label") ?? textOf(label ?? element);
}

const labelOf = (element: HTMLElement): HTMLElement | undefined => (element as HTMLInputElement).labels?.[0];

function textOf(node: Node | null): string {
  if (node instanceof Text) return node.data;
  if (!(node instanceof Element) || node.getAttribute("aria-hidden") === "true") return "";
  return node.getAttribute("aria-label") ?? [...node.childNodes].map(textOf).join(" ");
}

const tidied = (text: string): string =>
  text
    .replace(/[\u2068\u2069]/g, "")
    .replace(/\s+/g, " ")
    .trim();
