/** A row that is drawn, by its place, or the room of rows that are not. */
export type Drawn = { at: number } | { room: number; before: number };

/**
 * What is drawn of rows that begin at `starts`, which has the end of the last one as well: those between `top` and
 * `bottom`, `spare` more on each side, and those that stay whatever is in view.
 */
export function drawn(
  starts: readonly number[],
  [top, bottom]: readonly [number, number],
  spare: number,
  staying: readonly number[],
): Drawn[] {
  const count = starts.length - 1;
  const first = Math.max(0, Math.min(firstAfter(starts, top) - 1, count) - spare);
  const last = Math.min(count, Math.max(firstAfter(starts, bottom), first) + spare);
  const wanted = new Set(staying.filter((at) => at >= 0 && at < count));
  for (let at = first; at < last; at += 1) wanted.add(at);
  const parts: Drawn[] = [];
  let next = 0;
  const skip = (to: number): void => {
    if (to > next) parts.push({ room: starts[to]! - starts[next]!, before: to });
  };
  for (const at of [...wanted].sort((one, other) => one - other)) {
    skip(at);
    parts.push({ at });
    next = at + 1;
  }
  skip(count);
  return parts;
}

/** The place of the first number that is larger, among numbers that grow. */
function firstAfter(numbers: readonly number[], limit: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (numbers[middle]! > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

interface Rows {
  /** What makes each row the same row after a change. */
  keys: readonly string[];
  /** How high each is before it was drawn, in rem. */
  heights: readonly number[];
  /** Places of rows that are drawn whether they are in view or not. */
  staying: readonly number[];
}

/** How far one scrolls until other rows are drawn, in CSS pixels: a few at once cost little more than one. */
const STEP = 240;

/**
 * The part of many rows of unequal heights that is in view on a page that scrolls, so that thousands of them cost no
 * more than a screenful. A row is as high as it was when it was drawn; until then it is as high as most are.
 */
export class UnevenWindow {
  // In steps, from where the rows begin. Until it is measured about half of a window shows rows.
  #top = $state(0);
  #bottom = $state(Math.ceil(innerHeight / 2 / STEP) * STEP);
  #rem = $state(16);
  #known = new Map<string, number>();
  #version = $state(0);
  #scroller: HTMLElement | undefined;
  readonly #starts = $derived.by(() => {
    void this.#version;
    const { keys, heights } = this.rows();
    const starts = [0];
    keys.forEach((key, at) => starts.push(starts[at]! + (this.#known.get(key) ?? heights[at]! * this.#rem)));
    return starts;
  });
  readonly #drawn = $derived.by(() => drawn(this.#starts, [this.#top, this.#bottom], this.spare, this.rows().staying));
  #sizes: ResizeObserver | undefined;
  #drawnAs = new WeakMap<Element, string>();

  constructor(
    readonly rows: () => Rows,
    /** Rows kept ready on each side of what is in view. */
    readonly spare = 4,
  ) {}

  get drawn(): Drawn[] {
    return this.#drawn;
  }

  /** Follows the page that a table is on, its size and the size of the text. */
  watch = (frame: HTMLElement): (() => void) => {
    const scroller = scrollerOf(frame);
    this.#scroller = scroller;
    const body = frame.querySelector("tbody") ?? frame;
    const follow = () => {
      const top = scroller.getBoundingClientRect().top - body.getBoundingClientRect().top;
      this.#top = Math.max(0, Math.floor(top / STEP) * STEP);
      this.#bottom = Math.max(0, Math.ceil((top + scroller.clientHeight) / STEP) * STEP);
    };
    const measure = () => {
      const rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
      if (rem !== this.#rem) this.#known.clear();
      this.#rem = rem;
      follow();
    };
    const size = new ResizeObserver(measure);
    const text = new MutationObserver(measure);
    scroller.addEventListener("scroll", follow, { passive: true });
    // What stands above the table moves it as well.
    for (const element of [scroller, ...scroller.children]) size.observe(element);
    text.observe(document.documentElement, { attributeFilter: ["style"] });
    measure();
    return () => {
      scroller.removeEventListener("scroll", follow);
      size.disconnect();
      text.disconnect();
      this.#sizes?.disconnect();
    };
  };

  /** Measures a row while it is drawn. */
  measure = (key: string) => (row: HTMLElement) => {
    this.#sizes ??= new ResizeObserver((entries) => this.#take(entries.map((entry) => entry.target)));
    this.#drawnAs.set(row, key);
    this.#sizes.observe(row);
    return () => this.#sizes?.unobserve(row);
  };

  #take(rows: Element[]): void {
    let above = 0;
    const edge = this.#scroller?.getBoundingClientRect().top ?? 0;
    const { keys, heights } = this.rows();
    for (const row of rows) {
      const key = this.#drawnAs.get(row);
      const box = row.getBoundingClientRect();
      if (key === undefined || box.height === 0) continue;
      const was = this.#known.get(key) ?? (heights[keys.indexOf(key)] ?? 0) * this.#rem;
      if (Math.abs(was - box.height) < 0.5) continue;
      this.#known.set(key, box.height);
      this.#version += 1;
      // What is in view stays where it is when a row above turns out higher or lower than was thought.
      if (box.bottom <= edge) above += box.height - was;
    }
    if (above !== 0 && this.#scroller) this.#scroller.scrollTop += above;
  }
}

/** The element that scrolls a frame, which itself may scroll sideways. */
function scrollerOf(frame: HTMLElement): HTMLElement {
  for (let one = frame.parentElement; one; one = one.parentElement) {
    if (["auto", "scroll"].includes(getComputedStyle(one).overflowY)) return one;
  }
  return document.documentElement;
}
