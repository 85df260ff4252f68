/** Finds the first thing to do in a dialog: not the button that closes it; of choices, the one that is chosen. */
export function firstIn(dialog: HTMLElement): HTMLElement | undefined {
  // A dialog may itself stand in the body of a screen.
  const fields = ":scope .body :is(button, input, select, textarea):enabled:not([type=radio]:not(:checked))";
  return ["[data-autofocus]:not(:disabled)", fields, ".primary:enabled", "footer .button:only-child"]
    .map((selector) => dialog.querySelector<HTMLElement>(selector))
    .find((found): found is HTMLElement => found !== null);
}

/** How long what had the focus may be of no use until something else takes the focus, in milliseconds. */
const PATIENCE = 250;

/**
 * Gives back the focus that nobody took: a button that began some work cannot be used until it is done, and what is
 * done with often goes from the page. Then the keyboard goes on where it was, or nearby, and not at the top of the
 * window.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  /** Whether it left the focus by itself, as at a click beside it. */
  let hasLeft = false;
  /** Whether the person goes by keyboard and wants to see where the focus goes. */
  let isShown = false;
  let waiting: number | undefined;

  const isLost = (): boolean => last !== undefined && [document.body, last].includes(document.activeElement as never);

  function remember({ target }: Event): void {
    last = target instanceof HTMLElement ? target : undefined;
    hasLeft = false;
    isShown = last?.matches(":focus-visible") ?? false;
  }
  function leave({ target }: Event): void {
    if (target === last && !last?.matches(":disabled")) hasLeft = true;
  }
  function forget(): void {
    last = undefined;
  }

  function look(): void {
    if (!last || !isLost() || !document.hasFocus()) return;
    if (!last.isConnected) successorOf(last)?.focus({ preventScroll: !isShown });
    else if (last.matches(":disabled")) {
      window.clearTimeout(waiting);
      waiting = window.setTimeout(pass, PATIENCE);
    } else if (document.activeElement === last) return;
    else if (hasLeft) last = undefined;
    else last.focus({ preventScroll: true });
  }

  /** What has moved a row to the end of its list moves nothing any more, but its neighbour does. */
  function pass(): void {
    if (!isLost() || !last?.matches(":disabled") || document.querySelector("[role=status] progress")) return;
    const fields = ":is(button, input, select, textarea):enabled";
    const beside = last.parentElement?.querySelector<HTMLElement>(fields);
    const there = beside ?? last.closest("form")?.querySelector<HTMLElement>(fields) ?? heading();
    there?.focus({ preventScroll: !isShown });
  }

  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", leave);
  document.addEventListener("pointerdown", forget, true);
  const observer = new MutationObserver(look);
  observer.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ["disabled"] });
  return () => {
    document.removeEventListener("focusin", remember);
    document.removeEventListener("focusout", leave);
    document.removeEventListener("pointerdown", forget, true);
    observer.disconnect();
    window.clearTimeout(waiting);
  };
}

const heading = (): HTMLElement | null => document.querySelector<HTMLElement>("h1[tabindex]");
const nameOf = (element: Element): string => element.getAttribute("aria-label") ?? element.textContent?.trim() ?? "";

/** What stands in the place of an element that is gone: its like, else the first thing of the dialog, else the heading. */
function successorOf(gone: HTMLElement): HTMLElement | null | undefined {
  const dialog = [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1);
  const name = nameOf(gone);
  const alike = [...(dialog ?? document).querySelectorAll<HTMLElement>(`${gone.localName}:enabled`)];
  const like = name ? alike.find((one) => nameOf(one) === name) : undefined;
  if (like || !dialog) return like ?? heading();
  // The button that goes on stands where the one before has stood.
  return (gone.matches(".primary") && dialog.querySelector<HTMLElement>(".primary:enabled")) || firstIn(dialog);
}
