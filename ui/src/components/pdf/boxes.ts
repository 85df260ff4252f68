import type { Stretch } from "./fold";

/** A box on a page, in hundredths of its width and height. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

/** Each piece of a page's text in the order of the page. */
interface Layer {
  container: HTMLElement;
  pieces: readonly HTMLElement[];
  /** Where each piece begins in the page's text. */
  starts: Uint32Array;
}

/** A query of one letter may match all over a page; nobody looks at each. */
const mostMatches = 1000;

/** The last piece that begins at or before a place of the text. */
export function pieceAt(starts: ArrayLike<number>, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return Math.max(0, low);
}

/** The boxes that cover each stretch of a page's text, one box for each piece it runs through. */
export function boxesOf(layer: Layer, stretches: readonly Stretch[]): Box[][] {
  const frame = layer.container.getBoundingClientRect();
  if (frame.width === 0 || frame.height === 0) return [];
  const range = document.createRange();
  return stretches.slice(0, mostMatches).map(({ start, end }) => {
    const boxes: Box[] = [];
    for (let piece = pieceAt(layer.starts, start); piece < layer.starts.length; piece++) {
      const begin = layer.starts[piece] ?? 0;
      if (begin >= end) break;
      const letters = layer.pieces[piece]?.firstChild;
      if (!(letters instanceof Text)) continue;
      const [from, to] = [Math.max(0, start - begin), Math.min(letters.length, end - begin)];
      if (from >= to) continue;
      range.setStart(letters, from);
      range.setEnd(letters, to);
      for (const rect of range.getClientRects()) {
        boxes.push({
          left: (100 * (rect.left - frame.left)) / frame.width,
          top: (100 * (rect.top - frame.top)) / frame.height,
          width: (100 * rect.width) / frame.width,
          height: (100 * rect.height) / frame.height,
        });
      }
    }
    return boxes;
  });
}
