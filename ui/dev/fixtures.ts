import type {
  ApplicationRow,
  ApplicationView,
  AssignmentView,
  Commands,
  ImportView,
  Problem,
  RankedRow,
  Screening,
  Settings,
  SheetView,
  TextView,
  WorkspaceView,
} from "../src/generated/contract";
import { agreementOf, pictures } from "./findings";
import { calibration } from "./calibration";
import { collection, coverageOf, tagGroups, traits, withLine } from "./collection";
import { paragraph, people, seeds } from "./people";
import { judgesAnswers } from "./judge";
import { REPORT } from "./documents";
import { meeting } from "./meeting";
import { papers, prints, results } from "./papers";
import { room } from "./room";
import { programmeAnswers } from "./programme";
import * as rowsOf from "./rows";
import { byTwo, considered, reasons, screening } from "./screening";
import { trust, words } from "./trust";

const query = new URLSearchParams(location.search);
const role = query.get("role") === "judge" ? "judge" : "chair";
/** `?empty` shows a workspace with nothing in it, `?fresh` a judge who has not begun. */
const isEmpty = query.has("empty");
const size = Number(query.get("rows") ?? (isEmpty ? 0 : 60));

const text = (en: string, ko = ""): TextView => ({ en, ko });
/** What a name is lengthened by with `?long`. */
const more = query.has("long")
  ? text(", Innovative, Inclusive and Sustainable to the Last", ", 혁신적이고 포용적이며 끝까지 지속 가능한")
  : text("");
const named = (id: string, en: string, ko: string) => ({ id, name: text(en + more.en, ko + more.ko) });

let settings: Settings = {
  language: query.get("lang") ?? "en",
  theme: query.get("theme") ?? "light",
  text_size: Number(query.get("size") ?? 100),
  lock_after: 0,
};

const categories = [
  { ...named("tech-innovacity", "Tech-InnovaCity", "테크-이노바시티"), description: text("") },
  { ...named("human-centricity", "Human-CentriCity", "휴먼-센트리시티"), description: text("") },
  { ...named("leadership", "Leadership", "리더십"), description: text("") },
];

const workspace: WorkspaceView = {
  path: "/home/chair/Seoul Smart City Prize 2023.jurybook",
  role,
  judge:
    role === "judge"
      ? {
          id: 3,
          name: "Ingrid Sørensen-Okonkwo",
          round: "jury",
          calibrating: true,
          words: "gudo mira tavo lipa nosu bira",
          programme_words: words,
        }
      : null,
  programme: {
    id: "seoul-smart-city-prize-2023",
    title: text(`Seoul Smart City Prize 2023${more.en}`, `2023 서울 스마트도시상${more.ko}`),
    deadline: "2023-05-30T23:59:59+09:00",
    time_zone: "Asia/Seoul",
    confirm_screening: byTwo,
    categories,
    kinds: [
      named("city", "City", "도시"),
      named("corporation", "Corporation", "기업"),
      named("institution", "Institution", "기관"),
      named("individual", "Individual", "개인"),
    ],
    rounds: [
      { ...named("screening", "Screening", "서류 심사"), scoring: false, due: null },
      { ...named("jury", "Jury", "본심사"), scoring: true, due: "2023-07-14T18:00:00+09:00" },
      { ...named("final", "Final", "최종 심사"), scoring: true, due: null },
    ],
    special_mentions: [
      named("accessibility", "Special Mention for Accessibility", "접근성 특별상"),
      named("climate", "Special Mention for Climate Action", "기후 행동 특별상"),
    ],
  },
  journal_head: "9f3ac21b",
  applications: size,
  judges: isEmpty ? 0 : 8,
  undo: "op-change-sheet",
  redo: null,
  undo_ends: null,
};

const screenings: Screening[] = ["open", "eligible", "eligible", "ineligible", "eligible", "needs-clarification"];

const rows: ApplicationRow[] = Array.from({ length: size }, (_, at) => {
  const [language, title, title_en, applicant, city, country] = seeds[at % seeds.length]!;
  const stage = query.has("fresh") ? "empty" : (["final", "draft", "recused", "empty"] as const)[at % 4]!;
  return {
    id: at + 1,
    reference: `SSCP-${String(1001 + at)}`,
    title,
    title_en,
    language,
    applicant,
    city,
    country,
    kind: ["city", "institution", "corporation"][at % 3]!,
    category: categories[at % 3]!.id,
    attachments: at % 4,
    ...considered(
      at,
      role === "judge" ? (at === 3 ? "practice" : "eligible") : at % 9 === 7 ? "withdrawn" : screenings[at % 6]!,
    ),
    needs_decision: at % 13 === 5,
    sheet:
      role === "judge"
        ? {
            state: stage,
            scored: stage === "final" ? 6 : stage === "draft" ? 2 : 0,
            criteria: 6,
            flagged: at % 5 === 1,
            is_final: stage === "final",
            total: stage === "final" ? 60 + ((at * 7) % 31) : null,
          }
        : null,
  };
});

/** What is not for practice. */
const counted = rows.filter((row) => row.screening !== "practice" && row.screening !== "withdrawn");

function application(id: number): ApplicationView {
  const row = rows.find((row) => row.id === id) ?? rows[0]!;
  return {
    row,
    submitted_at: "2023-05-28T14:03:00+09:00",
    form: text("Local government", "지방정부"),
    tags: [named("welfare", "Welfare", "복지"), named("elderly", "The elderly", "어르신")],
    contact: ["Min-ji Park", "smartcity@example.org"],
    answers: [
      "Summary",
      "The problem and its causes",
      "How it was developed",
      "Budget and organisation",
      "Implementation",
      "Outcomes and impact",
    ].map((heading, at) => ({
      question: `q${at}`,
      heading: text(heading, ["요약", "문제와 원인", "개발 과정", "예산과 조직", "실행", "성과와 영향"][at]),
      text: at === 0 ? `${row.title}. ${paragraph}` : paragraph,
    })),
    attachments: [
      {
        id: 1,
        name: "Project report with a rather long file name, final version 3 (signed).pdf",
        media: "application/pdf",
        size: REPORT.length,
      },
      { id: 2, name: "photo.jpg", media: "image/jpeg", size: 480_000 },
      { id: 3, name: "data.zip", media: "application/zip", size: 12_480_000 },
    ].slice(0, row.id % 5 === 0 ? 0 : 3),
    screening_reason: reasons[row.screening] ?? "",
    screened_at: row.screening === "open" ? null : "2023-06-02T10:12:00+09:00",
  };
}

const scale = [
  ["Weak", "미흡"],
  ["Fair", "보통 이하"],
  ["Good", "보통"],
  ["Very good", "우수"],
  ["Outstanding", "탁월"],
].map(([en, ko], at) => ({
  points: at + 1,
  name: text(en!, ko),
  descriptor: text(
    `The ${en!.toLowerCase()} case: evidence on the causes is ${["not given", "anecdotal", "given for some causes", "given for the main causes", "measured, cited and shared with those who live with the problem, in line with national policy"][at]}.`,
    `${ko}: 원인에 대한 근거가 ${["없음", "일화 수준", "일부 제시됨", "주요 원인에 대해 제시됨", "측정되고 인용되며 시민과 공유됨"][at]}.`,
  ),
}));

/** A scale from 0 to 10, with `?scale=10`. */
const long = Array.from({ length: 11 }, (_, at) => ({
  points: at,
  name: text(`Level ${at}`, `${at}단계`),
  descriptor: text(`What an application of level ${at} shows.`, `${at}단계 신청서가 보여 주는 것.`),
}));

const sheets = new Map<number, SheetView>();
function sheet(id: number): SheetView {
  const row = rows.find((row) => row.id === id);
  const known = sheets.get(id);
  if (known) return known;
  const made: SheetView = {
    application: id,
    state: row?.sheet?.state ?? "empty",
    is_final: row?.sheet?.is_final ?? false,
    is_practice: row?.screening === "practice",
    criteria: [
      ["Problem-centred innovation", "문제 중심의 혁신"],
      ["Rational process of project development", "합리적인 개발 과정"],
      ["Feasible budgeting and planning", "실현 가능한 예산과 계획"],
      ["Meticulous implementation", "면밀한 실행"],
      ["Learning and improvement", "학습과 개선"],
      ["Value generation", "가치 창출"],
    ].map(([en, ko], at) => ({
      id: `c${at}`,
      name: text(en!, ko),
      help: text(
        "Is the policy problem identified, important and understood?",
        "정책 문제가 파악되었고 중요하며 이해되었는가?",
      ),
      sub_points: [
        text("Identification and importance of the policy problem", "정책 문제의 파악과 중요성"),
        text("Alignment with the national agenda", "국가 의제와의 부합"),
        text("Citizen engagement in identifying it", "시민 참여"),
      ],
      weight: [25, 20, 15, 15, 10, 15][at]!,
      scale: query.get("scale") === "10" && at === 2 ? long : scale,
      points: at < (row?.sheet?.scored ?? 0) ? 3 + (at % 3) : null,
    })),
    total: row?.sheet?.total ?? null,
    committee: "",
    applicant: "",
    private_note: "",
    flagged: row?.sheet?.flagged ?? false,
    nominations: [],
    recusal: row?.sheet?.state === "recused" ? "I advised the applicant in 2021." : null,
    gaps: [],
  };
  sheets.set(id, made);
  return made;
}

function update(id: number, change: (sheet: SheetView) => void): SheetView {
  const changed = sheet(id);
  change(changed);
  const scored = changed.criteria.filter((one) => one.points !== null).length;
  if (changed.state !== "final") changed.state = changed.recusal !== null ? "recused" : scored ? "draft" : "empty";
  changed.total = scored === 6 ? 72.5 : null;
  const row = rows.find((row) => row.id === id)!;
  row.sheet = {
    state: changed.state,
    scored,
    criteria: 6,
    flagged: changed.flagged,
    is_final: changed.is_final,
    total: changed.total,
  };
  return changed;
}

const judges = (isEmpty ? [] : people).map((name, at) => ({
  id: at + 1,
  name,
  email: `judge${at + 1}@example.org`,
  affiliation: [
    "Institute for Urban Futures",
    "National University of Governance and Applied Public Technology",
    "Open Cities Lab",
  ][at % 3]!,
  city: "Oslo",
  country: ["PL", "KE", "NO", "KR", "BR", "JP", "EG", "GB"][at % 8]!,
  languages: ["en", "ko"].slice(0, 1 + (at % 2)),
  expertise: ["mobility", "energy", "welfare"].slice(0, 1 + (at % 3)),
  capacity: at % 2 ? 40 : null,
  conflicts: at % 3,
  assigned: 30 + at,
}));

const everyRow = {
  table: "",
  attachments: null,
  mapping: null,
  accept_all: false,
  meanings: {},
  corrections: [],
  aside: [],
  accepted: [],
};
const importView = (applied: boolean): ImportView => ({
  ...rowsOf.plan(everyRow, applied),
  open_rows: [],
  changed: [],
});

const assignment = (applied: boolean): AssignmentView => ({
  round: "jury",
  applied,
  rows: rows.map((row) => ({
    application: row.id,
    title: row.title,
    category: row.category,
    judges: [1, 2, 3, 4, 5].map((k) => ((row.id * 3 + k) % 8) + 1).sort((a, b) => a - b),
  })),
  loads: judges.map((judge) => ({
    judge: judge.id,
    name: judge.name,
    applications: 30 + (judge.id % 4) * 3,
    capacity: judge.capacity,
  })),
  unmet: [{ code: "assign-too-few-judges", args: { application: "17", wanted: "5", available: "4" } }],
});

const sheetCriteria = sheet(1).criteria.map(({ id, name }) => ({ id, name }));
const ranked: RankedRow[] = rows
  .filter((row) => row.category === "tech-innovacity")
  .map((row, at) => ({
    rank: at < 18 ? (at === 2 ? 2 : at + 1) : null,
    part: at < 18 ? 1 : null,
    group: at < 18 ? [1, 2, 2, 2, 3, 4, 4, 5][Math.min(at, 7)]! + Math.max(0, at - 7) : null,
    raw_rank: at < 18 ? ((at * 7) % 18) + 1 : null,
    adjusted: at < 18 ? 90.5 - (at === 2 ? 1 : at) * 2.31 : null,
    se: at < 18 ? 3.4 : null,
    rank_low: at < 18 ? Math.max(1, at - 2) : null,
    rank_high: at < 18 ? at + 4 : null,
    among_first: at < 18 ? [0.999, 0.91, 0.64, 0.31, 0.08, 0.002][Math.min(at, 5)]! : null,
    why: at < 18 && at % 3 === 1 ? { code: "moved-harsh-judges", args: { severity: "3.4", caution: "0.6" } } : null,
    tie: at === 2 ? "chair" : at === 4 ? { criterion: sheetCriteria[0]! } : null,
    contested: at < 18 ? at % 6 === 4 : null,
    application: row.id,
    reference: row.reference,
    title: row.title,
    title_en: row.title_en,
    applicant: row.applicant,
    country: row.country,
    ...traits(at),
    score: at < 18 ? 92.25 - (at === 2 ? 1 : at) * 2.37 : null,
    sheets: at < 18 ? 5 - (at % 3) : 0,
    recusals: at % 4 === 1 ? 1 : 0,
    missing: at % 3,
    criterion_means: [4.2, 3.8, 4.4, 3.6, 4, 4.6].map((mean) => (at < 18 ? mean - at / 14 : null)),
    judges: people
      .slice(0, 5)
      .map((_, k) => [k + 1, at < 18 && (at + k) % 5 !== 4 ? 92 - at * 2.4 + ((k * 7 + at) % 13) - 8 : null]),
  }));

const meetings = meeting(rows, people);
const refused = (code: string, args = {}): Problem => ({ code, args, details: [], refused: true });
let open = query.has("role");
let opened = 0;

export const answers: { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] } = {
  ...meetings,
  ...room(rows, people),
  ...programmeAnswers(workspace.programme, sheet(1).criteria),
  start: () => ({
    version: "0.1.0",
    settings,
    documents: "/home/chair/Documents",
    opened_files: [],
    recent: isEmpty
      ? []
      : [
          {
            path: "/home/chair/Prizes/Seoul Smart City Prize 2023.jurybook",
            title: workspace.programme.title,
            role: "chair",
            judge: null,
            opened_at: new Date(Date.now() - 7_200_000).toISOString(),
            exists: true,
          },
          {
            path: "/home/chair/Prizes/judge-3.jurybook",
            title: workspace.programme.title,
            role: "judge",
            judge: "Ingrid Sørensen-Okonkwo",
            opened_at: new Date(Date.now() - 86_400_000).toISOString(),
            exists: true,
          },
          {
            path: "/media/stick/2022.jurybook",
            title: text("Seoul Smart City Prize 2022", "2022 서울 스마트도시상"),
            role: "chair",
            judge: null,
            opened_at: "2025-11-30T10:00:00Z",
            exists: false,
          },
        ],
    templates: [
      { id: "seoul-smart-city-prize-2023", title: workspace.programme.title },
      { id: "blank", title: text("New prize", "새 상") },
    ],
    workspace: open ? answers.workspace_show({}) : null,
  }),
  settings_save: (saved) => (settings = saved),
  recent_forget: () => answers.start({}),
  choose_open: ({ what }) => ({
    paths: [
      `/media/stick/chosen.${{ workspace: "jurybook", kit: "jurykit", packet: "jurypacket", receipt: "juryreceipt", bundle: "jurybundle", safe: "jurysafe", table: "xlsx", programme: "toml", pdf: "pdf", csv: "csv", xlsx: "xlsx" }[what]}`,
    ],
  }),
  choose_folder: () => ({ paths: ["/media/stick/kits"] }),
  choose_save: ({ suggested }) => ({ paths: [`/home/chair/${suggested}`] }),
  reveal: () => ({}),
  open_written: () => ({}),
  print_written: () => ({}),
  cancel: () => ({}),
  workspace_new: () => ((open = true), workspace),
  workspace_open: ({ path }) => {
    if (opened++ === 0) throw refused("workspace-passphrase", { path });
    open = true;
    return workspace;
  },
  sample_open: () => ((open = true), workspace),
  workspace_close: () => ((open = false), {}),
  workspace_show: () => {
    if (!open) throw refused("no-workspace");
    return workspace;
  },
  check: () => ({ sound: true, journal_rows: 1482, journal_head: "9f3ac21b77e0", findings: [] }),
  backup: ({ out }) => ({ path: out, size: 88_000_000 }),
  undo: () => ({ operation: "op-change-sheet", application: 1 }),
  redo: () => ({ operation: "op-change-sheet", application: 1 }),
  applications_columns: rowsOf.columns,
  applications_plan: (request) => rowsOf.plan(request, false),
  applications_import: (request) => rowsOf.plan(request, true),
  rows_aside: () => (isEmpty ? { rows: [] } : rowsOf.aside()),
  rows_dismiss: rowsOf.aside,
  ...screening(rows, application),
  judges_plan: () => importView(false),
  judges_import: () => importView(true),
  judges_list: () => ({ judges: isEmpty ? [] : judges }),
  conflicts_list: () => ({
    rows: judges.slice(0, 6).map((judge, at) => ({
      judge: judge.id,
      judge_name: judge.name,
      application: at + 1,
      title: rows[at]!.title,
      applicant: rows[at]!.applicant,
      ground: ["declared", "affiliation", "city", "country"][at % 4]!,
      evidence: ["Advised the applicant in 2021", "Open Cities Lab", "Oslo", "KR"][at % 4]!,
      status: (["declared", "proposed", "confirmed", "dismissed"] as const)[at % 4]!,
    })),
  }),
  conflicts_propose: () => answers.conflicts_list({}),
  conflicts_import: () => importView(true),
  conflict_declare: () => answers.conflicts_list({}),
  conflict_decide: () => answers.conflicts_list({}),
  assignment_propose: () => assignment(false),
  assignment_apply: () => assignment(true),
  assignment_change: () => assignment(true),
  assignment_show: () =>
    isEmpty ? { ...assignment(true), rows: [], loads: [], unmet: [] } : { ...assignment(true), unmet: [] },
  kits_export: ({ dir }) => ({
    passphrase_sheet: `${dir}/passphrases.txt`,
    passphrase_pages: `${dir}/passphrases.pdf`,
    kits: judges.map((judge) => ({
      judge: judge.id,
      name: judge.name,
      path: `${dir}/judge-${judge.id}.jurykit`,
      size: 41_000_000 + judge.id * 310_000,
      applications: judge.assigned,
      passphrase: "maple-orbit-candle-thirty-river-lamp",
      kit: "77e0 d41c",
    })),
  }),
  passphrase_change: () => workspace,
  recover: () => (
    (open = true),
    {
      workspace,
      place: "chair",
      programme_words: words,
      records: 42,
      made_at: "2023-09-14T09:00:00Z",
    }
  ),
  kit_open: () => ((open = true), workspace),
  sheet_show: ({ application: id }) => sheet(id),
  sheet_score: ({ application: id, criterion, points }) =>
    update(id, (sheet) => (sheet.criteria.find((one) => one.id === criterion)!.points = points)),
  sheet_comment: ({ application: id, audience, text }) =>
    update(id, (sheet) => (sheet[audience === "private" ? "private_note" : audience] = text)),
  sheet_type: ({ application: id, audience, text }) => {
    update(id, (sheet) => (sheet[audience === "private" ? "private_note" : audience] = text));
    return {};
  },
  sheet_finalise: ({ application: id }) =>
    update(id, (sheet) => {
      sheet.is_final = true;
      if (sheet.recusal === null) sheet.state = "final";
    }),
  sheet_flag: ({ application: id, flagged }) => update(id, (sheet) => (sheet.flagged = flagged)),
  sheet_nominate: ({ application: id, mentions }) => update(id, (sheet) => (sheet.nominations = mentions)),
  sheet_recuse: ({ application: id, reason }) => update(id, (sheet) => (sheet.recusal = reason)),
  sheet_reopen: ({ application: id }) => update(id, (sheet) => (sheet.state = "draft")),
  scores_plan: () => ({ rows: 0, sheets: 0, problems: [], applied: false }),
  scores_import: () => ({ rows: 0, sheets: 0, problems: [], applied: true }),
  scores_list: () => ({ sheets: rows.map((row) => sheet(row.id)), practice: [] }),
  scores_gaps: () => ({
    complete: 52,
    total: 60,
    practised: 2,
    gaps: counted.slice(0, 8).map(({ id, title }) => ({
      application: id,
      title,
      criterion: sheet(id).criteria[0]?.name ?? null,
      gap: { code: "gap-score", args: { application: String(id), criterion: "problem" } },
    })),
  }),
  ...judgesAnswers({ rows: counted, categories, sheet, unused: query.has("fresh") }),
  scores_finalise: () => ({ finalised: 52, left: 8, gaps: [] }),
  packet_inspect: () => ({
    packet: "a1b2".repeat(16),
    short: "a1b2-a1b2",
    programme: "c3d4".repeat(16),
    round: "jury",
    judge: 1,
    judge_key: "ssh-ed25519 AAAA",
    revision: 1,
    complete: true,
    made_at: "2023-07-01T09:00:00Z",
    app: "jurybook 0.1.0",
  }),
  packet_export: ({ out }) => ({
    path: out,
    size: 48_200,
    packet: "9f3ac21b".repeat(8),
    short: "9f3a c21b",
    revision: 2,
    sheets: 50,
    recusals: 2,
    missing: 8,
    practised: 2,
    made_at: new Date().toISOString(),
  }),
  receipts_show: () => ({
    contradiction: null,
    packets: judges.slice(0, 1).map(({ id, name }) => ({
      packet: "9f3ac21b".repeat(8),
      short: "9f3a c21b",
      revision: 1,
      judge: id,
      name,
      round: "jury",
      receipts: [
        { number: 14, words: "gudo mira tavo lipa nosu bira", late: false, at: "2023-07-01T09:00:00Z", file: null },
      ],
    })),
  }),
  receipt_open: () => answers.receipts_show({}),
  receipts_export: () => answers.receipts_show({}),
  receipts_print: ({ out }) => ({ path: out, size: 22_000 }),
  bundle_export: ({ out }) => ({ path: out, size: 348_200, packets: 8, records: 31 }),
  merge_plan: () => ({
    applied: false,
    taken: 3,
    refused: 1,
    state_hash: "",
    bundles: [
      {
        file: "/media/stick/busan.jurybundle",
        packets: 2,
        log: { code: "bundle-log-parted", args: { number: "12", count: "1" } },
      },
    ],
    cards: (["new", "replaces", "same", "older", "fork", "late", "refused"] as const).map((verdict, at) => ({
      file: `/media/stick/judge-${at + 1}.jurypacket`,
      inside: null,
      verdict,
      judge: verdict === "refused" ? null : at + 1,
      judge_name: verdict === "refused" ? "" : people[at]!,
      round: "jury",
      short: "9f3a c21b",
      sheets: 32,
      recusals: 2,
      missing: at === 0 ? 1 : 0,
      reason: verdict === "refused" ? { code: "travel-signature", args: {} } : null,
      notes: at === 0 ? [{ code: "packet-words", args: {} }] : [],
      changes:
        verdict === "replaces"
          ? [
              {
                application: 4,
                title: rows[3]!.title,
                field: "c1",
                criterion: sheet(1).criteria[1]!.name,
                before: "3",
                after: "4",
              },
              {
                application: 9,
                title: rows[8]!.title,
                field: "committee",
                criterion: null,
                before: "",
                after: "Strong evidence.",
              },
            ]
          : [],
    })),
  }),
  merge_apply: () => ({ ...answers.merge_plan({ files: [] }), applied: true, state_hash: "ab".repeat(32) }),
  coverage_show: () => ({
    judges: judges.map((judge, at) => ({
      id: judge.id,
      name: judge.name,
      packet: at < 5 ? "9f3a c21b" : null,
      revision: at < 5 ? 1 + (at % 2) : null,
      assigned: 32,
      sheets: at < 5 ? 30 : 0,
    })),
    rows: rows.map((row) => ({
      application: row.id,
      title: row.title,
      category: row.category,
      sheets: judges
        .map((judge, at) => ({ judge: judge.id, state: coverageOf(row.id, at) }))
        .filter((_, at) => (judges.length > 8 ? (row.id * 7 + at) % 40 === 0 : (row.id + at) % 3 !== 0)),
    })),
  }),
  ...trust(judges),
  ...papers,
  ...prints,
  ...results,
  ...calibration(rows, judges, sheetCriteria),
  ...collection(ranked, categories, judges),
  ranking_show: ({ first }) => ({
    round: "jury",
    official: false,
    sealed: query.has("unsealed") ? null : "9f3a-c21b",
    provisional: ["Ingrid Sørensen-Okonkwo"],
    state_hash: "9f3ac21b".repeat(8),
    short_hash: "9f3a c21b",
    categories: categories.map((category, at) => ({
      category: category.id,
      name: category.name,
      criteria: sheetCriteria,
      adjusted: at !== 2,
      notes: at === 2 ? [{ code: "model-few-judges", args: {} }] : [],
      reml: null,
      parts: 1,
      first: first ?? 3,
      tag_groups: tagGroups,
      judges: people.slice(0, 5).map((name, k) => ({ judge: k + 1, name })),
      rows: at === 2 ? [] : withLine(ranked, first ?? 3),
    })),
  }),
  agreement_show: () => ({
    round: "jury",
    state_hash: "9f3ac21b".repeat(8),
    short_hash: "9f3a c21b",
    categories: categories.map((category) => agreementOf(category, sheetCriteria, rows)),
  }),
  ranking_plots: () => ({
    plots: pictures.map(([kind, svg]) => ({ kind, title: `Plot: ${kind}`, svg })),
  }),
  ranking_export: ({ csv, xlsx }) => ({
    files: [csv, xlsx].filter((path) => !!path).map((path) => ({ path: path!, size: 12_000 })),
  }),
  analyse: () => ({
    components: 0,
    reml: null,
    adjusted: false,
    notes: [{ code: "model-no-ratings", args: {} }],
    remarks: [],
    applications: [],
    judges: [],
    agreement: {
      krippendorff_alpha: { interval: null, ordinal: null },
      icc: {
        "1,1": null,
        "2,1": null,
        "3,1": null,
        "1,k": null,
        "2,k": null,
        "3,k": null,
        variance_single: null,
        variance_average: null,
      },
      kendall_w: null,
    },
    criteria: [],
  }),
  score_sheets_print: ({ out }) => ({
    path: out,
    size: REPORT.length,
    pages: 64,
    dossiers: 0,
    left_out: 0,
    missing_characters: "",
    preview: "1",
    copies: [],
  }),
};

const readers =
  /^(start|choose_|reveal|open_written|print_written|cancel|check|analyse|.*_(list|show|check|plan|plots|gaps|usage|propose|inspect|verify)$)/;
export const isChange = (name: string): boolean => !readers.test(name);
