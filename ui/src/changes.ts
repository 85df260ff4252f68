import type { ChangeView } from "./generated/contract";
import { session } from "./session.svelte";
import { say, t, type TextId } from "./words.svelte";

/** What changes besides points; those go by their criterion's name. */
const fields: Record<string, TextId> = {
  recusal: "change-recusal",
  committee: "comment-committee",
  applicant: "comment-applicant",
  flag: "change-flag",
  nominations: "change-nominations",
};

/** What of a sheet a newer packet changes. */
export function fieldText({ criterion, field }: ChangeView): string {
  const text = fields[field];
  return criterion ? say(criterion) : text ? t(text) : field;
}

/** A value in words: the core sends marks as `true` and `false` and mentions by id. */
export function valueText({ field, criterion }: ChangeView, value: string): string {
  if (criterion || !value) return value || "–";
  if (field === "flag") return value === "true" ? t("flagged") : "–";
  if (field !== "nominations") return value;
  const mentions = session.workspace?.programme.special_mentions ?? [];
  const names = value.split(", ").map((id) => {
    const mention = mentions.find((one) => one.id === id);
    return mention ? say(mention.name) : id;
  });
  return names.join(", ");
}
