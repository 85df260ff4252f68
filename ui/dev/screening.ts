import type { Screening } from "../src/generated/contract";

/** Why an application stands where it stands. */
export const reasons: Partial<Record<Screening, string>> = {
  ineligible: "Received two days after the deadline.",
  "needs-clarification": "Which of the two municipalities carries the project?",
  withdrawn:
    "By letter of 3 May 2023: the municipality has merged with its neighbour, and the new council will apply next year.",
};
