/** A page's size in points. */
export interface PageSize {
  readonly width: number;
  readonly height: number;
}

/** A spot of a document that stays where it is on screen while pages change their size. */
export interface Anchor {
  /** From 0. */
  readonly index: number;
  /** How far down the page, from 0 to 1. */
  readonly part: number;
  /** How far below the top of the view, in CSS pixels. */
  readonly below: number;
}

/** Where the pages of a document lie, one under the other. All lengths are in CSS pixels. */
export class PageLayout {
  /** The top of each page, and last of all where the next one would lie. */
  readonly #tops: Float64Array;

  constructor(
    heights: ArrayLike<number>,
    /** Room above each page, and below the last. */
    readonly gap: number,
  ) {
    this.#tops = new Float64Array(heights.length + 1);
    this.#tops[0] = gap;
    for (let index = 0; index < heights.length; index++) {
      this.#tops[index + 1] = this.top(index) + (heights[index] ?? 0) + gap;
    }
  }

  get count(): number {
    return this.#tops.length - 1;
  }

  /** Of the whole document. */
  get height(): number {
    return this.top(this.count);
  }

  top(index: number): number {
    return this.#tops[index] ?? 0;
  }

  heightOf(index: number): number {
    return this.top(index + 1) - this.top(index) - this.gap;
  }

  /** The page at an offset; the gap below a page belongs to it. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if (this.top(middle) <= offset) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  /** The spot that stands `below` the top of a view that begins at `offset`. */
  anchor(offset: number, below: number): Anchor {
    const index = this.at(offset + below);
    const part = (offset + below - this.top(index)) / Math.max(1, this.heightOf(index));
    return { index, part, below };
  }

  /** Where a view begins that shows the spot in its place. */
  offsetOf({ index, part, below }: Anchor): number {
    return this.top(index) + part * this.heightOf(index) - below;
  }
}
