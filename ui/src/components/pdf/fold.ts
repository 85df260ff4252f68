/** A text as it is compared, with the way back to where each of its units came from. */
export interface Folded {
  readonly text: string;
  /** Where the letter begins, in the source, of which a unit was made. */
  readonly starts: readonly number[];
  /** Where that letter ends. */
  readonly ends: readonly number[];
}

/** A stretch of the source, its end not included. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How the end of a line is read: as a space, or as nothing where a word may go on in the next line. */
export type LineEnds = "apart" | "joined";

/** A letter with its marks; Hangul in pieces is taken together, so that it equals Hangul in one. */
const LETTER =
  /[\u1100-\u115f\ua960-\ua97c]+[\u1160-\u11a7\ud7b0-\ud7c6]+[\u11a8-\u11ff\ud7cb-\ud7fb]*|[\uac00-\ud7a3][\u11a8-\u11ff]*|\P{M}[\p{M}\uff9e\uff9f]*|\p{M}+/uy;

/**
 * Marks that a search passes over: accents, Hebrew points, Arabic vowels. In other scripts marks make another letter:
 * the vowels of Indic scripts, the voice of kana.
 */
const PASSED_OVER =
  /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]|\p{Default_Ignorable_Code_Point}/gu;

/** Letters and signs that are written in several ways and meant as one. */
const MEANT: Record<string, string> = {
  "\u2018": "'",
  "\u2019": "'",
  "\u201c": '"',
  "\u201d": '"',
  "\u2010": "-",
  "\u2011": "-",
  "\u2012": "-",
  "\u2013": "-",
  "\u2014": "-",
  "\u2212": "-",
  "\u06a9": "\u0643",
  "\u06cc": "\u064a",
  "\u0649": "\u064a",
};
const WRITTEN_IN_SEVERAL_WAYS = new RegExp(`[${Object.keys(MEANT).join("")}]`, "g");

/** Scripts whose lines may end within a word. */
const BREAKS_ANYWHERE = /[\p{sc=Han}\p{sc=Hangul}\p{sc=Hiragana}\p{sc=Katakana}\u3000-\u303f\uff00-\uffef]/u;
const SPACE = /\s/;

const known = new Map<string, string>();

/** A letter without case, accents and width. */
function foldLetter(letter: string): string {
  let folded = known.get(letter);
  if (folded === undefined) {
    folded = letter
      .normalize("NFKD")
      .replace(PASSED_OVER, "")
      .normalize("NFC")
      // By way of capitals, ß equals ss and a sigma at the end of a word any other.
      .toUpperCase()
      .toLowerCase()
      .replace(WRITTEN_IN_SEVERAL_WAYS, (sign) => MEANT[sign] ?? sign);
    // Hostile pages may hold no end of different clusters.
    if (known.size > 20_000) known.clear();
    known.set(letter, folded);
  }
  return folded;
}

/** How many units of the source a line's end takes away at `at` when words go on across it. */
function joint(source: string, at: number): number {
  const before = source[at - 1] ?? "";
  if (source[at] === "\n") {
    return BREAKS_ANYWHERE.test(before) && BREAKS_ANYWHERE.test(source[at + 1] ?? "") ? 1 : 0;
  }
  const isHyphen = /[-\u2010\u00ad]/.test(source[at] ?? "") && source[at + 1] === "\n";
  return isHyphen && /\p{L}/u.test(before) && /\p{Ll}/u.test(source[at + 2] ?? "") ? 2 : 0;
}

/** Folds a text for comparison: case, accents, width, kinds of spaces. */
export function fold(source: string, lineEnds: LineEnds = "apart"): Folded {
  const starts: number[] = [];
  const ends: number[] = [];
  let text = "";
  let at = 0;

  function put(folded: string, end: number): void {
    text += folded;
    for (let unit = 0; unit < folded.length; unit++) {
      starts.push(at);
      ends.push(end);
    }
    at = end;
  }

  while (at < source.length) {
    if (lineEnds === "joined") {
      const taken = joint(source, at);
      if (taken > 0) {
        at += taken;
        continue;
      }
    }
    const code = source.charCodeAt(at);
    // Most letters are plain ones without marks.
    if (code > 0x20 && code < 0x7f && !(source.charCodeAt(at + 1) >= 0x300)) {
      put(source.charAt(at).toLowerCase(), at + 1);
      continue;
    }
    LETTER.lastIndex = at;
    const letter = LETTER.exec(source)?.[0] ?? source.charAt(at);
    const folded = SPACE.test(letter) ? " " : foldLetter(letter);
    put(folded.startsWith(" ") && text.endsWith(" ") ? folded.slice(1) : folded, at + letter.length);
  }
  return { text, starts, ends };
}

/** A text that is searched often: folded once, the way back is found only where something matches. */
export class Searchable {
  readonly #apart: string;
  /** Where this says something else. */
  readonly #joined: string | undefined;

  constructor(readonly source: string) {
    this.#apart = fold(source).text;
    const joined = source.includes("\n") ? fold(source, "joined").text : this.#apart;
    this.#joined = joined === this.#apart ? undefined : joined;
  }

  get isBlank(): boolean {
    return this.#apart.trim() === "";
  }

  /** Every place of the source, in order, that equals a query which is already folded. */
  find(query: string): Stretch[] {
    const places = this.#find(this.#apart, query, "apart");
    const across = this.#joined === undefined ? [] : this.#find(this.#joined, query, "joined");
    if (across.length === 0) return places;
    const both = new Map([...across, ...places].map((place) => [place.start, place]));
    return [...both.values()].sort((a, b) => a.start - b.start);
  }

  #find(text: string, query: string, lineEnds: LineEnds): Stretch[] {
    let at = query === "" ? -1 : text.indexOf(query);
    if (at < 0) return [];
    const { starts, ends } = fold(this.source, lineEnds);
    const places: Stretch[] = [];
    while (at >= 0) {
      places.push({ start: starts[at] ?? 0, end: ends[at + query.length - 1] ?? 0 });
      at = text.indexOf(query, at + query.length);
    }
    return places;
  }
}

/** A query as it is compared. */
export function foldQuery(query: string): string {
  return fold(query).text.trim();
}
