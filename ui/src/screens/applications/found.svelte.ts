import type { ApplicationsList, Screening, ScreeningWait } from "../../generated/contract";

/** Asks for all applications. */
export const EVERYTHING: ApplicationsList = {
  search: "",
  category: null,
  kind: null,
  country: null,
  screening: null,
  waiting: null,
};

/** What the list of applications was narrowed to; kept while one looks at an application. */
class Found {
  search = $state("");
  category = $state("");
  kind = $state("");
  country = $state("");
  /** A state of screening, or what a verdict waits for. */
  screening = $state<Screening | ScreeningWait | "">("");
  /** The application that was looked at last. */
  application = $state<number>();
  /** The applications that are marked, for a verdict on all of them. */
  marked = $state.raw<ReadonlySet<number>>(new Set());

  get request(): ApplicationsList {
    return {
      search: this.search.trim(),
      category: this.category || null,
      kind: this.kind || null,
      country: this.country || null,
      ...(this.screening === "proposed" || this.screening === "disputed"
        ? { screening: null, waiting: this.screening }
        : { screening: this.screening || null, waiting: null }),
    };
  }

  get isNarrowed(): boolean {
    return Boolean(this.search.trim() || this.category || this.kind || this.country || this.screening);
  }

  /** Shows all applications again. */
  clear(): void {
    this.search = this.category = this.kind = this.country = this.screening = "";
  }
}

export const found = new Found();
