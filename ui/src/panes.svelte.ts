/** What a judge has made of the desk. Widths are in rem, so that they grow with the text. */
export interface Panes {
  /** Width of the list; nothing where the window decides. */
  list: number | undefined;
  /** Width of the score sheet; nothing where the window decides. */
  sheet: number | undefined;
  /** Whether the words of every point of a scale are in view. */
  spread: boolean;
  /** Whether one's own points stand over two applications side by side. */
  points: boolean;
}

const STANDARD: Panes = { list: undefined, sheet: undefined, spread: false, points: true };

/** Where the panes are kept: the one place to change when the program's settings take them over. */
const store = {
  key: "jurybook.panes",
  read(): unknown {
    try {
      return JSON.parse(localStorage.getItem(this.key) ?? "null");
    } catch {
      return null;
    }
  },
  write(panes: Panes): void {
    try {
      localStorage.setItem(this.key, JSON.stringify(panes));
    } catch {
      // Where nothing may be kept, the panes last as long as the window.
    }
  },
};

/** Makes panes of what was kept, whoever wrote it. */
export function asPanes(kept: unknown): Panes {
  if (typeof kept !== "object" || kept === null) return STANDARD;
  const width = (value: unknown): number | undefined =>
    typeof value === "number" && value >= 8 && value <= 80 ? value : undefined;
  const flag = (value: unknown, otherwise: boolean): boolean => (typeof value === "boolean" ? value : otherwise);
  const found: { [Name in keyof Panes]?: unknown } = kept;
  return {
    list: width(found.list),
    sheet: width(found.sheet),
    spread: flag(found.spread, STANDARD.spread),
    points: flag(found.points, STANDARD.points),
  };
}

class KeptPanes {
  #panes = $state.raw<Panes>(typeof localStorage === "undefined" ? STANDARD : asPanes(store.read()));

  get list(): number | undefined {
    return this.#panes.list;
  }
  get sheet(): number | undefined {
    return this.#panes.sheet;
  }
  get spread(): boolean {
    return this.#panes.spread;
  }
  get points(): boolean {
    return this.#panes.points;
  }

  /** Changes something and remembers it. */
  change(change: Partial<Panes>): void {
    this.#panes = { ...this.#panes, ...change };
    store.write(this.#panes);
  }
}

export const panes = new KeptPanes();
