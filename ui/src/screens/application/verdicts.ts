import type { IconName } from "../../components/Icon.svelte";
import type { Screening } from "../../generated/contract";
import { t } from "../../words.svelte";

/** A verdict that is given with a reason. */
export type Reasoned = "ineligible" | "needs-clarification" | "withdrawn";

/** Whether a verdict is given with a reason. */
export function asksWhy(verdict: Screening): verdict is Reasoned {
  return verdict === "ineligible" || verdict === "needs-clarification" || verdict === "withdrawn";
}

/** The verdicts that a person gives, in the order in which they are offered. */
export const verdicts: readonly { verdict: Exclude<Screening, "open">; icon: IconName }[] = [
  { verdict: "eligible", icon: "check" },
  { verdict: "ineligible", icon: "recused" },
  { verdict: "needs-clarification", icon: "question" },
  { verdict: "practice", icon: "sample" },
  { verdict: "withdrawn", icon: "minus" },
];

/** What the button says that gives it. */
export function action(verdict: Exclude<Screening, "open">): string {
  if (verdict === "eligible") return t("mark-eligible");
  if (verdict === "ineligible") return t("mark-ineligible");
  if (verdict === "needs-clarification") return t("mark-needs-clarification");
  if (verdict === "practice") return t("mark-practice");
  return t("mark-withdrawn");
}

/** What is asked before it is given to one application. */
export function question(verdict: Reasoned): string {
  if (verdict === "ineligible") return t("mark-ineligible-question");
  if (verdict === "needs-clarification") return t("mark-needs-clarification-question");
  return t("mark-withdrawn-question");
}

/** What is asked before it is given to several. */
export function questionOfSeveral(verdict: Reasoned, count: number): string {
  if (verdict === "ineligible") return t("marked-ineligible", { count });
  if (verdict === "needs-clarification") return t("marked-clarification", { count });
  return t("marked-withdrawn", { count });
}
