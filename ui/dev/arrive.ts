import axe from "axe-core";
import { rests } from "./hand";
import { t } from "../src/words.svelte";
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
  if (document.body.innerText.includes(t("problem-unnamed", { code: "" }).split("(")[0]!))
    found.push("a problem has no words");
  found.push(...motions(), ...smallTargets());
  return found;
}

/** Milliseconds that a change may take where a person's system asks for less motion. */
const STILL = 10;

/** What was seen to move on the way. */
const moved = new Set<string>();
for (const event of ["animationstart", "transitionrun"])
  document.addEventListener(event, () => {
    for (const { effect } of document.getAnimations()) {
      const { duration, iterations } = effect?.getComputedTiming() ?? {};
      if (effect instanceof KeyframeEffect && effect.target && (Number(duration) > STILL || (iterations ?? 1) > 1))
        moved.add(told(effect.target));
    }
  });

/** What moves, or would, although the system asks for less motion. */
function motions(): string[] {
  if (!matchMedia("(prefers-reduced-motion: reduce)").matches) return ["nobody asks for less motion"];
  const longest = (times: string): number => Math.max(...times.split(",").map((time) => 1000 * parseFloat(time)));
  const moves = (element: Element, part?: string): boolean => {
    const style = getComputedStyle(element, part);
    const goesOn = style.animationName !== "none" && style.animationIterationCount.includes("infinite");
    return longest(style.transitionDuration) > STILL || longest(style.animationDuration) > STILL || goesOn;
  };
  const parts = [undefined, "::before", "::after", "::backdrop"];
  // One of each kind: to ask every element for the styles of its parts takes half a minute.
  const all = [...document.querySelectorAll("body *")];
  const kinds = new Map(all.map((one) => [`${one.tagName} ${one.getAttribute("class")}`, one]));
  const moving = [...kinds.values()].filter((one) => parts.some((part) => moves(one, part)));
  return [...new Set([...moved, ...moving.map(told)])].map((one) => `moves: ${one}`);
}

/** The least width and height of what is pressed, in CSS pixels (WCAG 2.2, 2.5.8). */
const TARGET = 24;
// An edge between panes is thinner, so as not to lie over what stands beside it.
const TARGETS = "button, a[href], input, select, textarea, summary, [role=tab], [role=option]";

/** Controls that are hard to hit. */
function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>(TARGETS)]
    .filter((one) => one.checkVisibility({ visibilityProperty: true }) && !isInText(one))
    .filter((one) => {
      const boxes = [one, ...((one as HTMLInputElement).labels ?? [])].map((part) => part.getBoundingClientRect());
      const [width, height] = [Math.max(...boxes.map((box) => box.width)), Math.max(...boxes.map((box) => box.height))];
      return width < TARGET - 0.5 || height < TARGET - 0.5;
    })
    .map((one) => `a small target: ${told(one)} (${one.offsetWidth} × ${one.offsetHeight})`);
}

/** Whether a link stands in a sentence, as high as its line. */
const isInText = (element: HTMLElement): boolean =>
  element.matches("a") && (element.parentElement?.innerText.length ?? 0) > element.innerText.length;

const told = (element: Element): string =>
  `${element.tagName.toLowerCase()}.${[...element.classList].join(".")} “${(element.textContent ?? "").trim().slice(0, 40)}”`;

/** Whether an element is scrolled away, by the window or by what it lies in. */
function isOutOfSight(element: Element | null): boolean {
  const { top, bottom } = element?.getBoundingClientRect() ?? { top: 0, bottom: 0 };
  for (let around = element?.parentElement; around; around = around.parentElement) {
    const box = around.getBoundingClientRect();
    if (getComputedStyle(around).overflowY !== "visible" && (bottom <= box.top || top >= box.bottom)) return true;
    // A dialog lies above whatever it stands in.
    if (around.matches("dialog[open]")) return false;
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

/** Wears a theme, without a caret that blinks. */
async function wear(theme: string): Promise<void> {
  const still = new CSSStyleSheet();
  still.replaceSync("* { caret-color: transparent !important }");
  document.adoptedStyleSheets = [still];
  document.documentElement.dataset.theme = theme;
  await rests();
}

Object.assign(window, { barriersForDesign: barriers, wearForDesign: wear });
