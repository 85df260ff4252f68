/** Finds the first thing to do in a dialog: not the button that closes it; of choices, the one that is chosen. */
export function firstIn(dialog: HTMLElement): HTMLElement | undefined {
  const fields = ".body :is(button, input, select, textarea):enabled:not([type=radio]:not(:checked))";
  return ["[data-autofocus]:enabled", fields, ".primary:enabled", "footer .button:only-child"]
    .map((selector) => dialog.querySelector<HTMLElement>(selector))
    .find((found) => found !== null) as HTMLElement | undefined;
}

/**
 * Gives back the focus that nobody took: a button that began some work cannot be used until it is done, and what is
 * done with often goes from the page. Then the keyboard goes on where it was, else at the first thing of the dialog or
 * at the screen's heading, and not at the top of the window.
 */
export function keepFocus(): () => void {
  let last: HTMLElement | undefined;
  /** Whether it left the focus by itself, as at a click beside it. */
  let hasLeft = false;

  function remember({ target }: Event): void {
    last = target instanceof HTMLElement ? target : undefined;
    hasLeft = false;
  }
  function leave({ target }: Event): void {
    if (target === last && !last?.matches(":disabled")) hasLeft = true;
  }
  function forget(): void {
    last = undefined;
  }

  function look(): void {
    if (!last || document.activeElement !== document.body || !document.hasFocus()) return;
    if (!last.isConnected) {
      const dialog = [...document.querySelectorAll<HTMLElement>("dialog[open]")].at(-1);
      const there = dialog ? firstIn(dialog) : document.querySelector<HTMLElement>("h1[tabindex]");
      there?.focus({ preventScroll: true });
    } else if (hasLeft) {
      last = undefined;
    } else if (!last.matches(":disabled")) {
      last.focus({ preventScroll: true });
    }
  }

  document.addEventListener("focusin", remember);
  document.addEventListener("focusout", leave);
  document.addEventListener("pointerdown", forget, true);
  const observer = new MutationObserver(look);
  observer.observe(document.body, {
    subtree: true,
    childList: true,
    attributes: true,
    attributeFilter: ["disabled"],
  });
  return () => {
    document.removeEventListener("focusin", remember);
    document.removeEventListener("focusout", leave);
    document.removeEventListener("pointerdown", forget, true);
    observer.disconnect();
  };
}
