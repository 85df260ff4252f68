import { tick } from "svelte";

/** The panes of the desk, in their order. */
export const PANES = ["list", "application", "sheet"] as const;
export type Pane = (typeof PANES)[number];

/** Rem below which there is room for one pane at a time, and from which there is room for two readers. */
const ONE_PANE = 48;
const TWO_READERS = 75;

/** The room that the panes of the desk have, which of them are seen, and the ways from one to another. */
export class Ways {
  desk = $state<HTMLElement>();
  /** Widths in CSS pixels. */
  width = $state(0);
  list = $state(0);
  sheet = $state(0);
  /** Whether the list lies over the application, where there is no room beside it. */
  isListOpen = $state(false);
  /** The pane that is seen where there is room for one. */
  shown = $state<Pane>("application");

  /** `textSize` is in per cent; `enter` moves the focus to where work begins in a pane. */
  constructor(
    readonly textSize: () => number,
    readonly enter: (pane: Pane, element: HTMLElement) => void,
  ) {}

  rem = $derived.by(() => (16 * this.textSize()) / 100);
  isWide = $derived(this.width / this.rem >= TWO_READERS);
  isNarrow = $derived(this.width > 0 && this.width / this.rem < ONE_PANE);

  /** Whether another pane hides the application. */
  get isAway(): boolean {
    return this.isNarrow && this.shown !== "application";
  }

  /** Sees to it that a pane is seen; a focus that is lost with another one comes along. */
  async show(pane: Pane): Promise<void> {
    if (!this.isNarrow || this.shown === pane) return;
    this.shown = pane;
    await tick();
    const element = this.#element(pane);
    const there = document.activeElement;
    const isLost = !(there instanceof HTMLElement) || there === document.body || there.offsetParent === null;
    if (element && isLost && !document.querySelector("dialog[open]")) this.enter(pane, element);
  }

  /** Moves the focus to the pane so many places on that can be seen. */
  async turn(by: number): Promise<void> {
    const within = (pane: Pane): boolean => this.#element(pane)?.contains(document.activeElement) ?? false;
    const there = this.isNarrow ? [...PANES] : PANES.filter((pane) => this.#element(pane)?.offsetParent);
    const at = this.isNarrow ? there.indexOf(this.shown) : there.findIndex(within);
    const pane = there[(at + by + there.length) % there.length];
    if (!pane) return;
    if (this.isNarrow) this.shown = pane;
    await tick();
    const element = this.#element(pane);
    if (element) this.enter(pane, element);
  }

  /** Brings the list into view. */
  async openList(): Promise<void> {
    if (this.isNarrow) this.shown = "list";
    else if (!this.#element("list")?.offsetParent) this.isListOpen = true;
    await tick();
  }

  /** Takes away the list that lies over the desk, and does not let it take the focus along. */
  closeList(): void {
    if (!this.isListOpen) return;
    this.isListOpen = false;
    this.toHeading();
  }

  /** Moves the focus to the heading of what is read. */
  toHeading(): void {
    const headings = this.desk?.querySelectorAll<HTMLElement>("h1") ?? [];
    [...headings].find((one) => one.offsetParent)?.focus({ preventScroll: true });
  }

  #element(pane: Pane): HTMLElement | null {
    return this.desk?.querySelector<HTMLElement>(`[data-pane=${pane}]`) ?? null;
  }
}
