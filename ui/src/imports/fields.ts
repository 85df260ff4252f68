import type { FieldView } from "../generated/contract";
import { say, t } from "../words.svelte";
import { fieldOf } from "./rows";

/** The name of a field or question; what is neither is given back as it is. */
export function fieldName(id: string, fields: FieldView[]): string {
  const names: Record<string, () => string> = {
    reference: () => t("field-reference"),
    "submitted-at": () => t("field-submitted-at"),
    category: () => t("category"),
    kind: () => t("applicant-kind"),
    form: () => t("field-form"),
    applicant: () => t("field-applicant"),
    city: () => t("field-city"),
    country: () => t("country"),
    language: () => t("field-language"),
    title: () => t("field-title"),
    "title-en": () => t("field-title-en"),
    tags: () => t("field-tags"),
    "contact-name": () => t("field-contact-name"),
    "contact-email": () => t("field-contact-email"),
    attachments: () => t("field-attachments"),
  };
  const question = fieldOf(fields, id)?.heading;
  return names[id]?.() ?? (question ? say(question) : id.replace(/^attachment /, ""));
}
