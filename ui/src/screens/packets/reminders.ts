import type { ReminderView } from "../../generated/contract";

/** In which language a reminder is written: the judge's own, both, or one for all. */
export type Spoken = "own" | "both" | "en" | "ko";

/** A reminder as it is pasted into a message: whom it goes to, the subject, and the text. */
export function asText(one: ReminderView, spoken: Spoken): string {
  const own = one.language === "ko" ? "ko" : "en";
  const other = own === "ko" ? "en" : "ko";
  const languages = spoken === "both" ? ([own, other] as const) : ([spoken === "own" ? own : spoken] as const);
  const first = languages[0];
  const bodies = languages.map((language) => one.body[language]);
  return [one.email, one.subject[first], "", bodies.join("\n\n———\n\n")].join("\n").trim();
}

/** All of them, one after the other. */
export function asTexts(reminders: readonly ReminderView[], spoken: Spoken): string {
  return reminders.map((one) => asText(one, spoken)).join("\n\n==========\n\n");
}
