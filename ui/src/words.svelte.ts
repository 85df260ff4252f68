import { FluentBundle, FluentNumber, FluentResource, type FluentVariable } from "@fluent/bundle";
import type { Detail, TextView } from "./generated/contract";
import type { Texts } from "./generated/texts";

export const LANGUAGES = ["en", "ko"] as const;
export type Language = (typeof LANGUAGES)[number];
type Args = Record<string, FluentVariable>;

/** A text of the window. */
type AnyTextId = keyof Texts;
/** A text that takes no arguments. */
export type TextId = { [Id in AnyTextId]: [Texts[Id]] extends [never] ? Id : never }[AnyTextId];

const files = import.meta.glob<string>(["../../assets/locales/*/*.ftl", "!**/cli.ftl"], {
  query: "?raw",
  import: "default",
  eager: true,
});

/** Made when a language is first spoken: most people speak one. */
const bundles = new Map<Language, FluentBundle>();

function bundle(language: Language): FluentBundle {
  const known = bundles.get(language);
  if (known) return known;
  const made = new FluentBundle(language, { useIsolating: false });
  for (const [path, text] of Object.entries(files)) {
    if (path.includes(`/locales/${language}/`)) made.addResource(new FluentResource(text));
  }
  bundles.set(language, made);
  return made;
}

/** The language of the window; everything that shows words follows it at once. */
class Words {
  language = $state<Language>("en");

  /** Switches the language, of the document as well. */
  speak(language: string): void {
    this.language = LANGUAGES.find((known) => known === language) ?? "en";
    document.documentElement.lang = this.language;
  }

  /** The text of an id that may not exist, such as a code that came from the core. */
  find(id: string, args?: Args): string | undefined {
    const current = bundle(this.language);
    const message = current.getMessage(id);
    return message?.value ? current.formatPattern(message.value, isolated(args ?? {}), []) : undefined;
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

/** The core sends every argument as text; whole numbers among them choose the plural, as they do in the core's words. */
function asArgs(args: Detail["args"]): Args {
  return Object.fromEntries(
    Object.entries(args).map(([name, value = ""]) => [
      name,
      /^(0|[1-9]\d{0,14})$/.test(value) ? new FluentNumber(Number(value), { useGrouping: false }) : value,
    ]),
  );
}
