import type { CriterionDraft, ProgrammeDraft, RubricDraft, TextView } from "../../generated/contract";

export const SECTIONS = [
  "about",
  "categories",
  "kinds",
  "tags",
  "questions",
  "rounds",
  "rubrics",
  "awards",
  "mentions",
  "benefits",
] as const;
export type Section = (typeof SECTIONS)[number];

/** What has an id that other parts of the programme refer to. */
export type Referred = "kind" | "tag-group" | "rubric" | "round" | "category" | "criterion";

const elsewhere: Record<string, Section> = {
  tag_groups: "tags",
  special_mentions: "mentions",
  columns: "questions",
  confirm_screening: "rounds",
};

/** The section in which a place of the programme, such as `rubrics[1].criteria[2].weight`, is edited. */
export function sectionOf(place: string): Section {
  const first = /^[a-z_]+/.exec(place)?.[0] ?? "";
  return SECTIONS.find((section) => section === first) ?? elsewhere[first] ?? "about";
}

/** The names on the way to a place, outermost first: those of the rubric and its criterion, for instance. */
export function namesOnTheWay(place: string, programme: ProgrammeDraft): TextView[] {
  let here: unknown = programme;
  const names: TextView[] = [];
  for (const [, field, index] of place.matchAll(/([a-z_]+|\d+)(?:\[(\d+)\])?/g)) {
    const inside = isRecord(here) ? here[field ?? ""] : undefined;
    here = index === undefined ? inside : Array.isArray(inside) ? inside[Number(index) - 1] : undefined;
    const name = isRecord(here) ? (here["name"] ?? here["heading"]) : undefined;
    if (index !== undefined && isRecord(name)) names.push(name as unknown as TextView);
  }
  return names;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** Whether a fault is a place's own; that of a list whose elements have no fields of their own has theirs too. */
export function isAt(fault: string, place: string, withElements = false): boolean {
  if (fault === place) return true;
  return withElements && fault.startsWith(place) && /^\[\d+\]$/.test(fault.slice(place.length));
}

/** A short name in small letters, as ids are; `otherwise` where none of the letters is one of those. */
export function idFrom(name: string, otherwise: string, taken: readonly string[]): string {
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-+|-+$/g, "")
    .slice(0, 34)
    .replace(/-+$/, "");
  const wanted = plain || otherwise;
  if (!taken.includes(wanted)) return wanted;
  let number = 2;
  while (taken.includes(`${wanted}-${number}`)) number += 1;
  return `${wanted}-${number}`;
}

function replaced(list: string[], old: string, next: string | undefined): string[] {
  return list.flatMap((one) => (one === old ? (next === undefined ? [] : [next]) : [one]));
}

/** Lets everything that refers to an id refer to another, or to nothing where what it named is taken away. */
export function refer(programme: ProgrammeDraft, what: Referred, old: string, next: string | undefined): void {
  if (old === next || old === "") return;
  for (const category of programme.categories) {
    if (what === "kind") category.kinds = replaced(category.kinds, old, next);
    if (what === "tag-group") category.tag_groups = replaced(category.tag_groups, old, next);
    for (const [round, rubric] of Object.entries(category.rubrics)) {
      if (what === "rubric" && rubric === old) {
        if (next === undefined) delete category.rubrics[round];
        else category.rubrics[round] = next;
      }
      if (what === "round" && round === old) {
        delete category.rubrics[round];
        if (next !== undefined && rubric !== undefined) category.rubrics[next] = rubric;
      }
    }
  }
  if (what === "kind") for (const one of programme.questions) one.kinds = replaced(one.kinds, old, next);
  if (what === "criterion") {
    // The rule stands as long as another rubric has a criterion of that id.
    const stays = programme.rubrics.some((rubric) => rubric.criteria.some((one) => one.id === old));
    if (!stays) for (const round of programme.rounds) round.ties = replaced(round.ties, old, next);
  }
  if (what === "category") {
    for (const award of programme.awards) if (award.category === old) award.category = next ?? "";
  }
}

/** Makes every scoring round have a place for a rubric, and no other round. */
export function settleRubrics(programme: ProgrammeDraft): void {
  const scoring = programme.rounds.filter((round) => round.scoring).map((round) => round.id);
  const only = programme.rubrics.length === 1 ? programme.rubrics[0]?.id : undefined;
  for (const category of programme.categories) {
    for (const round of Object.keys(category.rubrics)) if (!scoring.includes(round)) delete category.rubrics[round];
    for (const round of scoring) if (only) category.rubrics[round] ??= only;
  }
}

/** Adds a point above the scale, with a descriptor to be written for each criterion. */
export function addPoint(rubric: RubricDraft): void {
  rubric.scale.push({ points: (rubric.scale.at(-1)?.points ?? 0) + 1, name: { en: "", ko: "" } });
  for (const criterion of rubric.criteria) criterion.descriptors.push({ en: "", ko: "" });
}

/** Takes a point out of the scale with its descriptors; the points above move down. */
export function removePoint(rubric: RubricDraft, at: number): void {
  rubric.scale.splice(at, 1);
  for (const point of rubric.scale.slice(at)) point.points -= 1;
  for (const criterion of rubric.criteria) criterion.descriptors.splice(at, 1);
}

/** Lets a scale begin at another number; its points stay consecutive. */
export function beginScale(rubric: RubricDraft, lowest: number): void {
  rubric.scale.forEach((point, at) => (point.points = lowest + at));
}

/** The share of the whole that each weight has, in 0–1; none where all are zero. */
export function shares(criteria: Pick<CriterionDraft, "weight">[]): number[] {
  const whole = criteria.reduce((sum, one) => sum + one.weight, 0);
  return criteria.map((one) => (whole === 0 ? 0 : one.weight / whole));
}

/**
 * What the weights add up to where that is not what they should: nothing at all, or about a hundred and not quite, as
 * whoever counts in per cent would not want. Small weights, such as 2 : 1 : 2, are as good as any.
 */
export function oddTotal(criteria: Pick<CriterionDraft, "weight">[]): number | undefined {
  const whole = criteria.reduce((sum, one) => sum + one.weight, 0);
  if (whole === 0) return criteria.length > 0 ? 0 : undefined;
  return whole !== 100 && whole >= 80 && whole <= 120 ? whole : undefined;
}

const part: Record<Section, (programme: ProgrammeDraft) => unknown> = {
  about: ({ id, languages, title, purpose, organisers, deadline, time_zone }) => [
    id,
    languages,
    title,
    purpose,
    organisers,
    deadline,
    time_zone,
  ],
  categories: (programme) => programme.categories,
  kinds: (programme) => programme.kinds,
  tags: (programme) => programme.tag_groups,
  questions: (programme) => [programme.questions, programme.columns],
  rounds: (programme) => programme.rounds,
  rubrics: (programme) => programme.rubrics,
  awards: (programme) => programme.awards,
  mentions: (programme) => programme.special_mentions,
  benefits: (programme) => programme.benefits,
};

/** What happened to a section: for lists how many came, went and are otherwise. */
export interface Changed {
  section: Section;
  added: number;
  removed: number;
  changed: number;
  moved: boolean;
}

type Named = { id: string };
const lists: Partial<Record<Section, (programme: ProgrammeDraft) => Named[]>> = {
  categories: (programme) => programme.categories,
  kinds: (programme) => programme.kinds,
  tags: (programme) => programme.tag_groups,
  questions: (programme) => programme.questions,
  rounds: (programme) => programme.rounds,
  rubrics: (programme) => programme.rubrics,
  awards: (programme) => programme.awards,
  mentions: (programme) => programme.special_mentions,
};

/** Whether two parts say the same, whatever the order of their fields. */
export function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one, ordered) === JSON.stringify(other, ordered);
}

function ordered(_: string, value: unknown): unknown {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1))) : value;
}

/** What a draft changes, section by section. */
export function changes(before: ProgrammeDraft, after: ProgrammeDraft): Changed[] {
  return SECTIONS.filter((section) => !isSame(part[section](before), part[section](after))).map((section) => {
    const list = lists[section];
    if (!list) return { section, added: 0, removed: 0, changed: 1, moved: false };
    const [old, now] = [list(before), list(after)];
    const was = (id: string): Named | undefined => old.find((one) => one.id === id);
    const stayed = now.filter((one) => was(one.id));
    const order = (all: Named[]): string[] => all.map((one) => one.id).filter((id) => stayed.some((s) => s.id === id));
    return {
      section,
      added: now.length - stayed.length,
      removed: old.filter((one) => !now.some((other) => other.id === one.id)).length,
      changed: stayed.filter((one) => !isSame(one, was(one.id))).length,
      moved: !isSame(order(old), order(now)),
    };
  });
}

/** A moment taken apart as people write it. */
export interface Moment {
  date: string;
  time: string;
  offset: string;
}

const MOMENT = /^(\d{4}-\d\d-\d\d)T(\d\d:\d\d(?::\d\d)?)(Z|[+-]\d\d:\d\d)$/;

/** Takes a moment apart; what is none comes back as its date, to be mended there. */
export function takeApart(moment: string, offset: string): Moment {
  const [, date, time, zone] = MOMENT.exec(moment) ?? [];
  if (date === undefined || time === undefined || zone === undefined) return { date: moment, time: "", offset };
  return { date, time, offset: zone === "Z" ? "+00:00" : zone };
}

/** Puts a moment together; nothing where there is no date. */
export function putTogether({ date, time, offset }: Moment): string {
  if (date.trim() === "") return "";
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return date;
  const whole = time === "" ? "23:59:59" : time.length === 5 ? `${time}:00` : time;
  return `${date}T${whole}${offset}`;
}
