import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Detail, TextView } from "./generated/contract";
import type { Texts } from "./generated/texts";

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];
/** What something is printed in. */
export type Spoken = Language | "both";
type Args = Record<string, FluentVariable>;

/** A text of the window. */
type AnyTextId = keyof Texts;
/** A text that takes no arguments. */
export type TextId = { [Id in AnyTextId]: [Texts[Id]] extends [never] ? Id : never }[AnyTextId];

type Fetched = Promise<{ default: Record<string, string> }>;
const fetchTexts: Record<Language, { window: () => Fetched; chair: () => Fetched }> = {
  en: { window: () => import("virtual:texts/en"), chair: () => import("virtual:texts/en/chair") },
  ko: { window: () => import("virtual:texts/ko"), chair: () => import("virtual:texts/ko/chair") },
};

/** Most people speak one language, and fetch the texts of no other; judges none of the chair's. */
const spoken = new Map<Language, { bundle: FluentBundle; messages: Record<string, string> }>();
const parts = new Set<"window" | "chair">(["window"]);
const learned = new Set<() => Fetched>();

/** Fetches the texts of a language, each once. */
export async function learn(language: Language): Promise<void> {
  const wanted = [...parts].map((part) => fetchTexts[language][part]).filter((fetch) => !learned.has(fetch));
  const fetched = await Promise.all(wanted.map(async (fetch) => ({ fetch, texts: (await fetch()).default })));
  const known = spoken.get(language) ?? {
    bundle: new FluentBundle(language, { useIsolating: false }),
    messages: {},
  };
  spoken.set(language, known);
  for (const { fetch, texts } of fetched) {
    Object.assign(known.messages, texts);
    learned.add(fetch);
  }
}

/** Fetches the texts of the chair's screens, in this language and in whichever is spoken later. */
export async function learnChair(): Promise<void> {
  parts.add("chair");
  await learn(words.language);
}

/** Fetches the texts that will be asked for, as far as the system tells: nobody waits for this. */
export function expectLanguage(language: string): void {
  void fetchTexts[language.startsWith("ko") ? "ko" : "en"].window();
}

/** The language of the window; everything that shows words follows it at once. */
class Words {
  language = $state<Language>("en");
  #wanted: Language = "en";

  /** Switches the language, of the document as well, once its texts are there. */
  async speak(language: string): Promise<void> {
    const wanted = LANGUAGES.find((known) => known === language) ?? "en";
    this.#wanted = wanted;
    await learn(wanted);
    // Whoever has chosen another one in the meantime does not see this one first.
    if (wanted !== this.#wanted) return;
    this.language = wanted;
    document.documentElement.lang = wanted;
  }

  /** The text of an id that may not exist, such as a code that came from the core. */
  find(id: string, args?: Args): string | undefined {
    const { bundle, messages } = spoken.get(this.language) ?? {};
    // Of more than a thousand texts a screen shows a few dozen: each is parsed when it is first asked for.
    if (bundle && messages?.[id] && !bundle.hasMessage(id)) bundle.addResource(new FluentResource(id + messages[id]));
    const value = bundle?.getMessage(id)?.value;
    return value ? bundle?.formatPattern(value, isolated(args ?? {}), []) : undefined;
  }
}

export const words = new Words();

/** The words of a text in the window's language; what the text lacks does not compile. */
export function t<Id extends AnyTextId>(
  id: Id,
  ...[args]: [Texts[Id]] extends [never] ? [] : [Record<Texts[Id], FluentVariable>]
): string {
  return words.find(`ui-${id}`, args) ?? id;
}

/** What happened: the words of a code from the core. */
export function whatHappened({ code, args }: Detail): string {
  return words.find(`err-${code}`, asArgs(args)) ?? t("problem-unnamed", { code });
}

/** What to do about it, where there is advice. */
export function whatToDo({ code, args }: Detail): string | undefined {
  return words.find(`rec-${code}`, asArgs(args)) || undefined;
}

/** What a job is doing, as its stage says. */
export function stageText(stage: string): string {
  return words.find(stage) ?? t("job-working");
}

/** What became of an application, as a decision's kind says. */
export function outcomeText(kind: string, args: Args = {}): string {
  return words.find(`outcome-${kind}`, args) ?? kind;
}

/** How far a benefit of a winner has come. */
export function benefitText(progress: string): string {
  return words.find(`benefit-${progress}`) ?? progress;
}

/** What an entry of the minutes tells. */
export function minuteText(kind: string, args: Args = {}): string {
  return words.find(`minute-${kind}`, args) ?? kind;
}

/** What a journalled operation did. */
export function operationText(operation: string): string {
  return words.find(operation) ?? words.find(`op-${operation}`) ?? operation;
}

/** A text of the programme in the window's language, or in the one it has. */
export function say(text: TextView): string {
  return words.language === "ko" && text.ko ? text.ko : text.en || text.ko;
}

/** The language in which `say` gives a text. */
export function spokenIn(text: TextView): Language {
  return (words.language === "ko" && text.ko) || !text.en ? "ko" : "en";
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;

/** Keeps names that run from right to left from turning the words around them; others need no marks. */
function isolated(args: Args): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === "string" && RIGHT_TO_LEFT.test(value) ? `\u2068${value}\u2069` : value,
    ]),
  );
}

/**
 * The core sends every argument as text; whole numbers among them choose the plural, as they do in the core's words, and
 * moments read as people write them.
 */
function asArgs(args: Detail["args"]): Args {
  return Object.fromEntries(Object.entries(args).map(([name, value = ""]) => [name, asArg(value)]));
}

function asArg(value: string): FluentVariable {
  if (/^(0|[1-9]\d{0,14})$/.test(value)) return new FluentNumber(Number(value), { useGrouping: false });
  const moment = MOMENT.exec(value);
  // The date and the time stay those of the place they were written for.
  const options = { dateStyle: "medium", timeStyle: "short", timeZone: "UTC" } as const;
  return moment ? new Intl.DateTimeFormat(words.language, options).format(new Date(`${moment[1]}Z`)) : value;
}

/** A date and time as the core writes them (RFC 3339), without the zone in its first group. */
const MOMENT = /^(\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?)(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)?$/;

/** The languages of a print; of both the window's leads. */
export function spokenLanguages(spoken: Spoken): Language[] {
  if (spoken !== "both") return [spoken];
  return [words.language, ...LANGUAGES.filter((one) => one !== words.language)];
}
