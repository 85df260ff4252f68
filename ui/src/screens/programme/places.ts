import { tick } from "svelte";
import { say, t } from "../../words.svelte";
import { editing } from "./editing.svelte";
import { namesOnTheWay, sectionOf, type Section } from "./rules";

/** What a section is called. */
export function sectionName(section: Section): string {
  return {
    about: t("programme-about"),
    categories: t("programme-categories"),
    kinds: t("programme-kinds"),
    tags: t("programme-tags"),
    questions: t("programme-questions"),
    rounds: t("programme-rounds"),
    rubrics: t("programme-rubrics"),
    awards: t("programme-awards"),
    mentions: t("programme-mentions"),
    benefits: t("programme-benefits"),
  }[section];
}

/** What a field is called, where its own name says more than the section's. */
function fieldName(place: string): string | undefined {
  const [last] = /[a-z_]+(?=(\[\d+\])?$)/.exec(place) ?? [];
  const names: Record<string, () => string> = {
    title: () => t("programme-title"),
    purpose: () => t("programme-purpose"),
    organisers: () => t("organisers"),
    deadline: () => t("programme-deadline"),
    time_zone: () => t("time-zone"),
    id: () => t("id-field"),
    name: () => t("name-field"),
    heading: () => t("heading-field"),
    description: () => t("what-it-is-for"),
    forms: () => t("form-options"),
    labels: () => t("form-labels"),
    due: () => t("round-due"),
    ties: () => t("tie-rules"),
    confirm_screening: () => t("two-screen"),
    scale: () => t("scale"),
    note: () => t("rubric-note"),
    help: () => t("criterion-help"),
    weight: () => t("weight-field"),
    descriptors: () => t("descriptors"),
    sub_points: () => t("sub-points"),
    winners: () => t("award-winners"),
    partner: () => t("mention-partner"),
  };
  return names[last ?? ""]?.();
}

/** A place of the programme as a person would say it: the section, the names on the way, and the field. */
export function placeName(place: string): string {
  const names = editing.draft ? namesOnTheWay(place, editing.draft).map(say) : [];
  return [sectionName(sectionOf(place)), ...names, fieldName(place)].filter(Boolean).join(" › ");
}

/** Shows a place and puts the cursor there, or as near as there is a field. */
export async function goTo(place: string): Promise<void> {
  editing.section = sectionOf(place);
  const rubric = /^rubrics\[(\d+)\]/.exec(place);
  if (rubric) editing.rubric = Number(rubric[1]) - 1;
  await tick();
  for (let here = place; here !== ""; here = here.replace(/(\.[^.]*|\[\d+\]|^[^.[]*)$/, "")) {
    const fields = document.querySelectorAll<HTMLElement>(`[data-path="${CSS.escape(here)}"]`);
    const field = [...fields].find((one) => one.getAttribute("aria-invalid") === "true") ?? fields[0];
    if (!field) continue;
    for (let fold = field.closest("details"); fold; fold = fold.parentElement?.closest("details") ?? null) {
      fold.open = true;
    }
    await tick();
    field.focus();
    field.scrollIntoView({ block: "center" });
    return;
  }
}
