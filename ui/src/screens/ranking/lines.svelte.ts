import { SvelteMap } from "svelte/reactivity";

/** How long a line rests before its chances are counted anew, in milliseconds. */
const REST = 350;

/** The line of each round and category, for as long as the window is open. */
class Lines {
  #drawn = new SvelteMap<string, number>();
  #rested = new SvelteMap<string, number>();
  #timers = new Map<string, ReturnType<typeof setTimeout>>();

  /** Where the line is drawn; nothing where nobody has drawn it. */
  of(round: string, category: string): number | undefined {
    return this.#drawn.get(`${round}/${category}`);
  }

  /** Where it has come to rest. */
  rested(round: string, category: string): number | undefined {
    return this.#rested.get(`${round}/${category}`);
  }

  draw(round: string, category: string, line: number): void {
    const key = `${round}/${category}`;
    this.#drawn.set(key, line);
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => this.#rested.set(key, line), REST),
    );
  }
}

export const lines = new Lines();
