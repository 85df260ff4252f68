import type { AgendaView, Commands, DecisionsView, MinutesView, OfficialView } from "../src/generated/contract";

type Answers = { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** A committee of two that has decided nothing yet. */
export const deliberationAnswers = () => {
  const members = [
    { judge: 1, name: "Ada Lindqvist", present: true },
    { judge: 2, name: "Bo Moreau", present: true },
  ];
  const official: OfficialView = {
    round: "jury",
    official: false,
    sealed: false,
    sha256: "",
    short: "",
    words: "",
    at: "",
    decisions: 0,
    reopened: [],
  };
  const agenda: AgendaView = {
    round: "jury",
    category: "leadership",
    name: { en: "Leadership", ko: "리더십" },
    members,
    items: [],
    goings: 0,
    in_ranking_order: 0,
    exact: true,
  };
  const decisions: DecisionsView = {
    round: "jury",
    official,
    members,
    meeting: false,
    awards: [],
    mentions: [],
    benefits: [],
    decisions: [],
    findings: [],
    shortlisted: 0,
    undecided: 0,
  };
  const minutes: MinutesView = {
    round: "jury",
    name: { en: "Jury round", ko: "본심사" },
    programme: { en: "A made-up prize", ko: "지어낸 상" },
    meeting: false,
    members,
    entries: [],
    official,
  };
  return {
    agenda_show: () => agenda,
    decisions_show: () => decisions,
    decide: () => decisions,
    decision_withdraw: () => decisions,
    meeting_begin: () => minutes,
    meeting_presence: () => minutes,
    meeting_end: () => minutes,
    minutes_show: () => minutes,
    official_show: () => official,
    official_declare: () => official,
    official_reopen: () => official,
  } satisfies Partial<Answers>;
};
