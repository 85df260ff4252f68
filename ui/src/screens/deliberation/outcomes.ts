import type { DecisionView, DecisionsView } from "../../generated/contract";
import { outcomeText, say, t } from "../../words.svelte";

/** What a decision gives, in words. */
export function givenText({ outcome, name, partner }: DecisionView): string {
  if (outcome === "award") return say(name);
  return inWords(outcome, say(name), partner);
}

function inWords(outcome: string, name: string, partner: string): string {
  return outcomeText(partner ? `${outcome}-with` : outcome, { name, partner });
}

/** What can be given in a category: the value of a choice and its words. */
export interface Choosable {
  value: string;
  label: string;
  /** How many have it already, and for how many it was meant. */
  taken?: string;
}

export interface Choosables {
  awards: Choosable[];
  mentions: Choosable[];
}

export function choosables({ awards, mentions }: DecisionsView, category: string): Choosables {
  return {
    awards: awards
      .filter((award) => award.category === "" || award.category === category)
      .map((award) => ({
        value: `award:${award.id}`,
        label: say(award.name),
        taken: t("award-taken", { given: award.winners.length, foreseen: award.foreseen }),
      })),
    mentions: mentions.map((mention) => ({
      value: `mention:${mention.id}`,
      label: inWords("mention", say(mention.name), mention.partner),
    })),
  };
}
