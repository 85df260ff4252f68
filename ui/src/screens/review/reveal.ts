/** Room that is left around what is brought into view, in CSS pixels. */
const EDGE = 12;

/**
 * Brings an element into view in the page around it; one that is higher than the page begins at its top. By hand: the
 * browser's own way would move everything around the page as well.
 */
export function reveal(element: HTMLElement, page: HTMLElement): void {
  const [there, room] = [element.getBoundingClientRect(), page.getBoundingClientRect()];
  const isHigher = there.height + 2 * EDGE > room.height;
  if (isHigher || there.top < room.top + EDGE) page.scrollTop += there.top - room.top - EDGE;
  else if (there.bottom > room.bottom - EDGE) page.scrollTop += there.bottom - room.bottom + EDGE;
}
