import type { PDFDocumentProxy, TextContent } from "./document";
import { foldQuery, Searchable, type Stretch } from "./fold";

/** The text of a page as one string, and where in it each piece begins that pdf.js lays over the picture. */
interface PageText {
  text: Searchable;
  pieces: Uint32Array;
}

/** A match: the page, from 0, and which of the page's matches. */
interface Match {
  readonly index: number;
  readonly which: number;
}

const none: readonly Stretch[] = [];
/** Pages that are asked for before it is their turn. */
const ahead = 3;

/** Finds words in a document: page by page from where one is, until it is told of another query. */
export class Finder {
  /** The match that is looked at. */
  current = $state.raw<Match>();
  /** Grows with each step to a match, also where the step leads to the same one. */
  step = $state(0);
  /** The last step that was brought into view; afterwards one may scroll away from it. */
  seen = 0;
  searching = $state(false);
  /** Pages without any text, known once all were read. */
  blank = $state(0);
  #version = $state(0);
  #query = $state("");
  #found: (readonly Stretch[] | undefined)[] = [];
  #texts: (PageText | undefined)[] = [];
  #reading = new Map<number, Promise<PageText | undefined>>();
  #run = 0;

  constructor(readonly pdf: PDFDocumentProxy) {}

  get pages(): number {
    return this.pdf.numPages;
  }

  get hasQuery(): boolean {
    return this.#query !== "";
  }

  readonly total = $derived.by(() => {
    void this.#version;
    return this.#found.reduce((sum, found) => sum + (found?.length ?? 0), 0);
  });

  /** The place of the current match among all of them, from 1. */
  readonly number = $derived.by(() => {
    void this.#version;
    if (!this.current) return 0;
    const { index, which } = this.current;
    return this.#found.slice(0, index).reduce((sum, found) => sum + (found?.length ?? 0), which + 1);
  });

  /** The matches on a page, from 0. */
  on(index: number): readonly Stretch[] {
    void this.#version;
    return this.#found[index] ?? none;
  }

  /** Where the pieces of a page's text begin. */
  pieces(index: number): Uint32Array | undefined {
    return this.#texts[index]?.pieces;
  }

  /** Looks for words from a page on, and goes to the first match. */
  async search(words: string, from: number): Promise<void> {
    const query = foldQuery(words);
    if (query === this.#query) return;
    const run = ++this.#run;
    this.#query = query;
    this.#found = [];
    this.current = undefined;
    this.searching = query !== "";
    this.#version += 1;
    let shown = performance.now();
    for (let offset = 0; query !== "" && offset < this.pages; offset++) {
      const index = (from + offset) % this.pages;
      const page = this.#texts[index] ?? (await this.#read(index));
      // The worker reads on while this page is searched.
      for (let next = 1; next <= ahead && offset + next < this.pages; next++)
        void this.#read((index + next) % this.pages);
      if (run !== this.#run) return;
      const found = page?.text.find(query) ?? none;
      this.#found[index] = found;
      const isFirst = found.length > 0 && !this.current;
      if (isFirst) this.#goTo({ index, which: 0 });
      // Pages that were read before need no wait, and would leave the window none to draw and hear keys.
      if (isFirst || performance.now() - shown > 40) {
        this.#version += 1;
        await new Promise((done) => setTimeout(done));
        if (run !== this.#run) return;
        shown = performance.now();
      }
    }
    this.blank = this.pages - this.#texts.filter((page) => page && !page.text.isBlank).length;
    this.searching = false;
    this.#version += 1;
  }

  /** Goes to the next match, or the one before; after the last one comes the first. */
  move(by: 1 | -1): void {
    const at = this.current;
    if (!at) return;
    const which = at.which + by;
    if (this.#found[at.index]?.[which]) return this.#goTo({ index: at.index, which });
    for (let offset = 1; offset <= this.pages; offset++) {
      const index = (at.index + by * offset + this.pages * 2) % this.pages;
      const count = this.#found[index]?.length ?? 0;
      if (count > 0) return this.#goTo({ index, which: by > 0 ? 0 : count - 1 });
    }
  }

  /** Forgets the query and ends the work for it. What was read stays, for the next query. */
  stop(): void {
    void this.search("", 0);
  }

  #goTo(match: Match): void {
    this.current = match;
    this.step += 1;
  }

  #read(index: number): Promise<PageText | undefined> {
    const asked = this.#reading.get(index) ?? this.#textOf(index);
    this.#reading.set(index, asked);
    return asked;
  }

  async #textOf(index: number): Promise<PageText | undefined> {
    try {
      const page = await this.pdf.getPage(index + 1);
      // `getTextContent` walks the stream in a way that WebKit does not know.
      const reader = (page.streamTextContent() as ReadableStream<TextContent>).getReader();
      const pieces: number[] = [];
      let text = "";
      for (let part = await reader.read(); !part.done; part = await reader.read()) {
        for (const item of part.value.items) {
          if (!("str" in item)) continue;
          pieces.push(text.length);
          text += item.hasEOL ? `${item.str}\n` : item.str;
        }
      }
      return (this.#texts[index] = { text: new Searchable(text), pieces: Uint32Array.from(pieces) });
    } catch {
      // A damaged page has no text; where it would stand it says so itself.
      return undefined;
    }
  }
}
