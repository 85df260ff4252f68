/** Brings the beginning of what has just appeared into sight, where it stands below what one sees. */
export function revealed(element: HTMLElement): void {
  element.firstElementChild?.scrollIntoView({ block: "nearest" });
}

/** Keeps what has the focus in sight, where this appears above it and pushes it down. */
export function aboveFocus(): void {
  if (document.activeElement !== document.body) document.activeElement?.scrollIntoView({ block: "nearest" });
}
