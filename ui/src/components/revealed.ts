/** Brings what has just appeared into sight, where it stands below what one sees. */
export function revealed(element: HTMLElement): void {
  element.scrollIntoView({ block: "nearest" });
}
