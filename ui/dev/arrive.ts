import axe from "axe-core";
import { rests } from "./hand";
import { addressOf, states } from "./states";

/** Walks to the state that the address names, `?state=kits-exported`; the fixtures read the rest of the address. */
const asked = new URLSearchParams(location.search);
const name = asked.get("state") ?? "";
const state = states[name];
if (state) {
  for (const [key, value] of new URL(addressOf(name), location.href).searchParams)
    if (!asked.has(key)) asked.append(key, value);
  history.replaceState(null, "", `?${asked}`);
  void arrive();
}

async function arrive(): Promise<void> {
  const root = document.documentElement;
  try {
    while (!document.querySelector("h1, h2, main > p, main [role=alert]"))
      await new Promise((done) => setTimeout(done, 20));
    await rests();
    await state?.go?.();
    await rests();
    root.dataset.arrived = "";
  } catch (error) {
    root.dataset.arrived = String(error);
  }
}

/** What is wrong with the present screen, as far as a program can tell. */
async function barriers(): Promise<string[]> {
  const rules = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
  const { violations } = await axe.run({ resultTypes: ["violations"], runOnly: rules });
  const found = violations.map((one) => `${one.id}: ${one.nodes.map((node) => node.target).join(", ")}`);
  if (document.documentElement.scrollWidth > innerWidth) found.push("wider than the window");
  for (const dialog of document.querySelectorAll("dialog[open]")) {
    const { top, bottom } = dialog.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.push("a dialog is higher than the window");
  }
  if (!state?.page && document.activeElement === document.body) found.push("nothing has the focus");
  if (isOutOfSight(document.activeElement)) found.push("what has the focus is out of sight");
  for (const element of document.querySelectorAll<HTMLElement>(".button, h2, h3, legend, label, th, .badge"))
    if (element.checkVisibility() && isCut(element)) found.push(`cut: “${element.innerText.trim().slice(0, 60)}”`);
  return found;
}

/** Whether an element is scrolled away, by the window or by what it lies in. */
function isOutOfSight(element: Element | null): boolean {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  for (let around = element?.parentElement; around; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    if (getComputedStyle(around).overflowY !== "visible" && (bottom <= box.top || top >= box.bottom)) return true;
  }
  return false;
}

/** Whether words run out of their box where nothing says so. */
function isCut(element: HTMLElement): boolean {
  if (element.matches(".visually-hidden")) return false;
  const { textOverflow, overflowX, display } = getComputedStyle(element);
  return display !== "inline" && overflowX !== "auto" && textOverflow !== "ellipsis"
    ? element.scrollWidth > element.clientWidth + 1 && !element.querySelector(".clip, .visually-hidden, select, input")
    : false;
}

/** Wears a theme at once, without the passage from one to the other. */
async function wear(theme: string): Promise<void> {
  const still = new CSSStyleSheet();
  still.replaceSync("*, ::before, ::after { transition: none !important; caret-color: transparent !important }");
  document.adoptedStyleSheets = [still];
  document.documentElement.dataset.theme = theme;
  await rests();
}

Object.assign(window, { barriersForDesign: barriers, wearForDesign: wear });
