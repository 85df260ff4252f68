import { isDialogOpen } from "../keys";

/** The viewers that are on screen; the one that was used last stands at the end. */
const shown: HTMLElement[] = [];

function withdraw(viewer: HTMLElement): void {
  const at = shown.indexOf(viewer);
  if (at >= 0) shown.splice(at, 1);
}

/** Attached to a viewer: keys of the window go to the viewer that was pointed at or focused last. */
export function viewer(element: HTMLElement): () => void {
  const use = (): void => {
    withdraw(element);
    shown.push(element);
  };
  use();
  element.addEventListener("pointerenter", use);
  element.addEventListener("focusin", use);
  return () => withdraw(element);
}

/** Whether keys of the window are meant for a viewer: no dialog is open, and it is the one to be seen. */
export function isInUse(element: HTMLElement | undefined): boolean {
  return element !== undefined && shown.at(-1) === element && element.getClientRects().length > 0 && !isDialogOpen();
}

/** Whether the focus is in a viewer or the pointer over it: then keys that zoom are meant for it. */
export function isAt(element: HTMLElement | undefined): boolean {
  return isInUse(element) && (element?.matches(":focus-within, :hover") ?? false);
}

/** What a key does to the zoom. A bare digit gives points, wherever the focus is: only with Ctrl it is a zoom. */
export function zoomKey(event: KeyboardEvent): "in" | "out" | "fit" | undefined {
  if (event.altKey) return undefined;
  if (event.key === "+" || event.key === "=") return "in";
  if (event.key === "-") return "out";
  return event.key === "0" && (event.ctrlKey || event.metaKey) ? "fit" : undefined;
}
