import type {
  Commands,
  CriterionView,
  ProblemDetail,
  ProgrammeDraft,
  ProgrammeEdit,
  ProgrammeView,
} from "../src/generated/contract";
import { words } from "./trust";

type Names =
  "programme_show" | "programme_read" | "programme_check" | "programme_keep" | "programme_change" | "programme_save";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };

const query = new URLSearchParams(location.search);
const text = (en: string, ko = "") => ({ en, ko });

/**
 * A prize that is being set up; `?locked` shows one that kits carry, `?bare` one that was begun blank, `?deputy` one that a deputy has taken over, `?unfinished` one
 * that somebody had begun to change.
 */
export function programmeAnswers(shown: ProgrammeView, criteria: CriterionView[]): Answers {
  const bare = query.has("bare");
  const rubric = {
    id: "projects",
    name: text("Project", "사업 평가표"),
    note: text("Weights and descriptors are this template's own.", "가중치와 설명은 이 서식에서 정한 것입니다."),
    scale: (criteria[0]?.scale ?? []).map(({ points, name }) => ({ points, name })),
    criteria: criteria.slice(0, bare ? 2 : 9).map(({ id, name, help, weight, sub_points, scale }) => ({
      id,
      name,
      help,
      weight,
      sub_points,
      descriptors: scale.map(({ descriptor }) => descriptor),
    })),
  };
  const scoring = shown.rounds.filter((round) => round.scoring).map((round) => round.id);
  const programme: ProgrammeDraft = {
    id: shown.id,
    languages: bare ? ["en"] : ["en", "ko"],
    title: shown.title,
    purpose: text(
      "To find and share a model of the smart city that is innovative and leaves nobody behind: the well-being of underprivileged groups comes first.",
      "혁신적이면서도 누구도 소외되지 않는 스마트도시 모델을 찾아 나눈다. 사회적 약자의 삶의 질을 가장 먼저 생각한다.",
    ),
    organisers: bare
      ? ["Your organisation"]
      : ["WeGO (World Smart Sustainable Cities Organization)", "Seoul Metropolitan Government"],
    deadline: shown.deadline,
    time_zone: shown.time_zone,
    kinds: shown.kinds.map(({ id, name }) => ({
      id,
      name,
      forms: [{ id: `${id}-form`, name, labels: [name.en, name.ko].filter(Boolean), needs_decision: id === "city" }],
    })),
    tag_groups: bare
      ? []
      : [
          {
            id: "sectors",
            name: text("Sectors", "분야"),
            tags: [
              { id: "mobility", name: text("Mobility", "교통") },
              { id: "safety", name: text("Safety", "안전") },
              { id: "welfare", name: text("Welfare", "복지") },
            ],
          },
        ],
    questions: bare
      ? []
      : [
          { id: "problem", heading: text("The problem", "문제"), columns: ["1. The problem", "1. 문제"], kinds: [] },
          {
            id: "project",
            heading: text("The project", "사업"),
            columns: ["2. The project"],
            kinds: shown.kinds.slice(0, 1).map((kind) => kind.id),
          },
        ],
    rubrics: [rubric],
    confirm_screening: shown.confirm_screening,
    rounds: shown.rounds.map(({ id, name, scoring, due }) => ({
      id,
      name,
      scoring,
      hidden: id === "jury" && !bare ? ["applicant", "contact"] : [],
      due: due ?? "",
      ties: scoring && !bare && criteria[0] ? [criteria[0].id, "median", "chair"] : [],
    })),
    categories: shown.categories.slice(0, bare ? 1 : 9).map(({ id, name }) => ({
      id,
      name,
      description: text(
        "Projects that integrate innovative policy and technology.",
        "혁신적인 정책과 기술을 결합한 사업.",
      ),
      kinds: shown.kinds.map((kind) => kind.id),
      tag_groups: bare ? [] : ["sectors"],
      rubrics: Object.fromEntries(scoring.map((round) => [round, "projects"])),
    })),
    awards: bare ? [] : [{ id: "gold", name: text("Gold Award", "금상"), category: "", winners: 3 }],
    special_mentions: bare ? [] : shown.special_mentions.map(({ id, name }) => ({ id, name, partner: "UN-Habitat" })),
    benefits: bare ? [] : [text("Ceremony in Seoul", "서울 시상식")],
    columns: {},
  };
  let edit: ProgrammeEdit = {
    programme,
    version: 1,
    words,
    locked: query.has("locked") ? { since: "2023-06-12T09:30:00Z", kits: 16 } : null,
    taken_over: query.has("deputy"),
    unfinished: query.has("unfinished")
      ? {
          programme: { ...programme, title: text("The prize, begun anew", "새로 쓰던 상") },
          kept_at: "2023-06-11T17:02:00Z",
          overtaken: false,
        }
      : null,
  };
  return {
    programme_show: () => edit,
    programme_read: () => ({ ...programme, title: text("The prize from a file", "파일에서 읽은 상") }),
    programme_check: ({ programme }) => ({
      faults: untranslated(programme, programme.languages.includes("ko"), ""),
      rescored: edit.locked ? ["jury"] : [],
    }),
    programme_keep: () => ({}),
    programme_change: ({ programme }) => (edit = { ...edit, programme }),
    programme_save: ({ out }) => ({ path: out, size: 24_000 }),
  };
}

/** Texts that lack a language: the one rule that the fixtures keep. */
function untranslated(value: unknown, korean: boolean, path: string): ProblemDetail[] {
  if (Array.isArray(value)) return value.flatMap((one, at) => untranslated(one, korean, `${path}[${at + 1}]`));
  if (typeof value !== "object" || value === null) return [];
  if ("en" in value && "ko" in value) {
    const language = !value.en ? "en" : korean && !value.ko ? "ko" : undefined;
    return language ? [{ line: null, field: path, detail: { code: "programme-translation", args: { language } } }] : [];
  }
  return Object.entries(value).flatMap(([key, one]) => untranslated(one, korean, path ? `${path}.${key}` : key));
}
