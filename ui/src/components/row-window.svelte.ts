/**
 * The part of many rows of equal height that is in view, or of columns of equal width, so that thousands of them cost
 * no more than a screenful. `watch` goes on the element that scrolls; space above and below stands for the rows that
 * are not there.
 */
export class RowWindow {
  #top = $state(0);
  #room = $state(0);
  /** What the whole window would show: no less is drawn, so that nothing is drawn twice for being measured. */
  #most = $state(0);
  #rem = $state(16);
  #element: HTMLElement | undefined;

  constructor(
    readonly count: () => number,
    /** In rem. */
    readonly rowHeight: number,
    /** Rows kept ready on each side of what is in view. */
    readonly spare = 8,
    readonly axis: "rows" | "columns" = "rows",
  ) {
    this.#most = this.#window;
  }

  get #window(): number {
    return this.axis === "rows" ? innerHeight : innerWidth;
  }

  get #along(): "scrollTop" | "scrollLeft" {
    return this.axis === "rows" ? "scrollTop" : "scrollLeft";
  }

  /** Height of a row in CSS pixels. */
  get row(): number {
    return this.rowHeight * this.#rem;
  }

  /** Height of what is in view in CSS pixels. */
  get room(): number {
    return this.#room;
  }

  get first(): number {
    return Math.max(0, Math.min(this.count(), Math.floor(this.#top / this.row) - this.spare));
  }

  /** One past the last row that is there. */
  get last(): number {
    return Math.min(this.count(), Math.ceil((this.#top + Math.max(this.#room, this.#most)) / this.row) + this.spare);
  }

  get above(): number {
    return this.first * this.row;
  }

  get below(): number {
    return (this.count() - this.last) * this.row;
  }

  /** Brings a row into view, clear of a head that stays, which is `head` CSS pixels large; it is there at once. */
  reveal(index: number, head = 0): void {
    const [element, along] = [this.#element, this.#along];
    if (!element) return;
    const start = index * this.row;
    if (start < element[along]) element[along] = start;
    else if (head + start + this.row > element[along] + this.#room)
      element[along] = head + start + this.row - this.#room;
    this.#top = element[along];
  }

  /** Follows the scrolling, the size of the element and the size of the text. */
  watch = (element: HTMLElement): (() => void) => {
    this.#element = element;
    const isRows = this.axis === "rows";
    const scroll = () => (this.#top = element[this.#along]);
    const measure = () => {
      this.#room = isRows ? element.clientHeight : element.clientWidth;
      this.#most = this.#window;
      this.#rem = parseFloat(getComputedStyle(document.documentElement).fontSize);
    };
    const size = new ResizeObserver(measure);
    const text = new MutationObserver(measure);
    element.addEventListener("scroll", scroll, { passive: true });
    size.observe(element);
    text.observe(document.documentElement, { attributeFilter: ["style"] });
    measure();
    return () => {
      element.removeEventListener("scroll", scroll);
      size.disconnect();
      text.disconnect();
    };
  };
}
