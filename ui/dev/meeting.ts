import type {
  DecisionDraft,
  AgendaItem,
  ApplicationRow,
  Commands,
  DecisionsView,
  DecisionUnfinished,
  DecisionView,
  MemberView,
  MinutesView,
  OfficialView,
  TextView,
} from "../src/generated/contract";

import { benefitsOf } from "./benefits";

const text = (en: string, ko = ""): TextView => ({ en, ko });

type Names =
  | "agenda_show"
  | "benefits_show"
  | "benefit_track"
  | "decisions_show"
  | "decide"
  | "decision_keep"
  | "decision_withdraw"
  | "meeting_begin"
  | "meeting_presence"
  | "meeting_end"
  | "minutes_show"
  | "official_show"
  | "official_declare"
  | "official_reopen";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** A committee that has begun to decide. */
export function meeting(rows: ApplicationRow[], names: string[]): Answers {
  const members: MemberView[] = names.slice(0, 9).map((name, at) => ({ judge: at + 1, name, present: at !== 7 }));
  const member = (at: number): MemberView => members[at]!;
  const barred = (at: number) => ({
    judge: member(at).judge,
    name: member(at).name,
    present: member(at).present,
    ground: "declared",
    evidence: "Advised the city on its master plan",
  });
  const official: OfficialView = {
    round: "jury",
    official: new URLSearchParams(location.search).has("official"),
    sealed: !new URLSearchParams(location.search).has("unsealed"),
    sha256: "",
    short: "",
    words: "",
    at: "",
    decisions: 0,
    reopened: [],
  };
  let isMeeting = true;
  const decisions: DecisionView[] = [];
  const decide = (application: number, request: DecisionDraft): void => {
    const row = rows.find((one) => one.id === application);
    const id = request.outcome.split(":")[1] ?? null;
    const given = [...awards, ...mentions].find((one) => one.id === id);
    const voters = (judges: number[]) => members.filter((one) => judges.includes(one.judge));
    decisions.push({
      number: decisions.length + 1,
      at: "2023-08-21T10:12:00+09:00",
      by: "SHA256:Qx7n",
      application,
      reference: row?.reference ?? "",
      title: row?.title ?? "",
      applicant: row?.applicant ?? "",
      category: row?.category ?? "",
      outcome: request.outcome.split(":")[0] as DecisionView["outcome"],
      id,
      name: given?.name ?? text(""),
      partner: mentions.find((one) => one.id === id)?.partner ?? "",
      reason: request.reason,
      motion: request.motion,
      in_favour: voters(request.in_favour),
      against: voters(request.against),
      abstain: voters(request.abstain),
      dissent: request.dissent,
      state: "stands",
      superseded_by: null,
      withdrawn_at: null,
      withdrawn_because: "",
    });
  };
  const awards = [
    { id: "gold", name: text("Gold Award", "금상"), category: "", foreseen: 2, winners: [] },
    { id: "silver", name: text("Silver Award", "은상"), category: "", foreseen: 3, winners: [] },
  ];
  const mentions = [
    { id: "inclusion", name: text("Inclusive City", "포용 도시상"), partner: "UN-Habitat", winners: [] },
  ];
  const here = rows.filter((row) => row.screening === "eligible");
  const [first] = here;
  const decided = {
    outcome: "award:gold",
    reason: "The only entry whose effect was measured over five years, at a cost that other cities can bear.",
    motion: "That the Gold Award be given to this application.",
    in_favour: [1, 2, 3, 4, 5],
    against: [6],
    abstain: [9],
    dissent: "One member would have waited for the second evaluation.",
  };
  if (first) decide(first.id, decided);

  const standing = (): DecisionView[] => decisions.filter((one) => one.state === "stands");
  const view = (): DecisionsView => ({
    round: "jury",
    official,
    members,
    meeting: isMeeting,
    awards: awards.map((award) => ({
      ...award,
      winners: standing()
        .filter((one) => one.id === award.id)
        .map((one) => one.application),
    })),
    mentions,
    decisions: standing(),
    findings: [],
    shortlisted: standing().filter((one) => one.outcome === "shortlisted").length,
    undecided: here.length - new Set(standing().map((one) => one.application)).size,
    unfinished: new URLSearchParams(location.search).has("unfinished")
      ? here.slice(1, 3).map(({ id }) => begun(id))
      : [],
  });
  const begun = (application: number): DecisionUnfinished => ({
    application,
    draft: {
      outcome: "award:gold",
      motion: "That the Gold Award go to this project.",
      reason: "The committee was persuaded by",
      dissent: "",
      in_favour: [1, 2],
      against: [],
      abstain: [],
    },
    kept_at: "2023-07-01T05:12:00Z",
  });
  const minutes = (): MinutesView => ({
    round: "jury",
    name: text("Jury", "본심"),
    programme: text("Seoul Smart City Prize 2023", "2023 서울 스마트도시 상"),
    meeting: isMeeting,
    members,
    entries: [
      {
        number: 1,
        at: "2023-08-21T10:00:00+09:00",
        kind: "began",
        present: members.filter((one) => one.present),
        decision: null,
        together: [],
        packets: 0,
        code: "",
        reason: "",
      },
      ...decisions.map((decision) => ({
        number: decision.number + 1,
        at: decision.at,
        kind: "decided" as const,
        present: [],
        decision,
        together: [],
        packets: 0,
        code: "",
        reason: "",
      })),
    ],
    official,
  });
  const item = (row: ApplicationRow, at: number): AgendaItem => ({
    application: row.id,
    reference: row.reference,
    title: row.title,
    title_en: row.title_en,
    applicant: row.applicant,
    city: row.city,
    country: row.country,
    rank: at === 5 ? null : at + 1,
    score: at === 5 ? null : 88 - at * 1.3,
    leave: at === 2 ? [barred(1), barred(4)] : at === 3 ? [barred(5)] : [],
    come_back: at === 5 ? [member(1), member(4)] : [],
    conflicted: at === 2 ? [barred(1), barred(4)] : at === 3 ? [barred(1), barred(4), barred(5)] : [],
    decisions: standing().filter((one) => one.application === row.id),
  });
  return {
    agenda_show: ({ round, category }) => ({
      round,
      category,
      name: text("Tech-InnovaCity"),
      members,
      items: here.map(item),
      goings: 3,
      in_ranking_order: 7,
      exact: true,
    }),
    ...benefitsOf(awards, standing),
    decisions_show: view,
    decide: ({ applications, decision }) => {
      applications.forEach((application) => decide(application, decision));
      return view();
    },
    decision_keep: () => ({}),
    decision_withdraw: ({ decision, reason }) => {
      const found = decisions.find((one) => one.number === decision);
      if (found) Object.assign(found, { state: "withdrawn", withdrawn_because: reason });
      return view();
    },
    meeting_begin: () => {
      isMeeting = true;
      return minutes();
    },
    meeting_presence: ({ present }) => {
      for (const one of members) one.present = present.includes(one.judge);
      return minutes();
    },
    meeting_end: () => {
      isMeeting = false;
      return minutes();
    },
    minutes_show: minutes,
    official_show: () => official,
    official_declare: () =>
      Object.assign(official, { official: true, short: "K7Q2-M4XD", words: "amber pilot stone river lamp oak" }),
    official_reopen: ({ reason }) => {
      official.reopened.push(reason);
      return Object.assign(official, { official: false, short: "" });
    },
  };
}
