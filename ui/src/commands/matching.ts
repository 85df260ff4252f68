/** What Hangul consonants at the end of a syllable are as initial ones, from U+11A8 on. */
const FINALS = "ㄱ ㄲ ㄱㅅ ㄴ ㄴㅈ ㄴㅎ ㄷ ㄹ ㄹㄱ ㄹㅁ ㄹㅂ ㄹㅅ ㄹㅌ ㄹㅍ ㄹㅎ ㅁ ㅂ ㅂㅅ ㅅ ㅆ ㅇ ㅈ ㅊ ㅋ ㅌ ㅍ ㅎ"
  .normalize("NFKD")
  .split(" ");

/**
 * Folds a text so that it can be compared letter by letter in any script: case and accents fall away, and a Hangul
 * syllable comes apart, so that one that is still being typed is the beginning of the whole.
 */
export function folded(text: string): string {
  return (
    text
      .normalize("NFKD")
      .replace(/[\u0300-\u036f\u064b-\u0652]/g, "")
      // The next vowel may still make the end of this syllable the beginning of another.
      .replace(/[\u11a8-\u11c2]/g, (final) => FINALS[final.charCodeAt(0) - 0x11a8] ?? "")
      .toLowerCase()
  );
}

const INITIAL = /[\u1100-\u1112]/;
const VOWEL = /[\u1161-\u1175]/;

/** The first consonant of each Hangul syllable: Koreans look for names by them. */
function initials(text: string): string {
  return [...text].filter((letter, at, all) => INITIAL.test(letter) && VOWEL.test(all[at + 1] ?? "")).join("");
}

/**
 * How well a text answers what was typed; 0 where it does not. Every word that was typed must be found. The beginning
 * of the text counts most, then that of a word, then anywhere.
 */
export function match(typed: string, text: string): number {
  const asked = folded(typed).split(/\s+/).filter(Boolean);
  const whole = folded(text);
  let sum = 0;
  for (const word of asked) {
    const worth = matchWord(word, whole);
    if (worth === 0) return 0;
    sum += worth;
  }
  return asked.length === 0 ? 1 : sum / asked.length;
}

function matchWord(word: string, text: string): number {
  const at = text.indexOf(word);
  if (at === 0) return 4;
  const isAtWord = (place: number): boolean => !/[\p{L}\p{N}]/u.test(text[place - 1] ?? " ");
  for (let place = at; place >= 0; place = text.indexOf(word, place + 1)) if (isAtWord(place)) return 3;
  if (at > 0) return 2;
  return [...word].every((letter) => INITIAL.test(letter)) && initials(text).includes(word) ? 1 : 0;
}

/** The things that answer, best first; those that are alike keep their order. */
export function matching<Thing>(typed: string, things: readonly Thing[], textsOf: (thing: Thing) => string[]): Thing[] {
  return things
    .map((thing) => ({ thing, worth: Math.max(...textsOf(thing).map((text) => match(typed, text))) }))
    .filter(({ worth }) => worth > 0)
    .toSorted((a, b) => b.worth - a.worth)
    .map(({ thing }) => thing);
}
