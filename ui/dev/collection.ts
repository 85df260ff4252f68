import type { Commands, CoverageState, RankedRow, ReachedRow, TagGroupView, TextView } from "../src/generated/contract";

const text = (en: string, ko = ""): TextView => ({ en, ko });

/** Sectors of the made-up prize. */
export const tagGroups: TagGroupView[] = [
  {
    name: text("Sectors", "분야"),
    tags: [
      { id: "mobility", name: text("Mobility", "이동") },
      { id: "energy", name: text("Energy", "에너지") },
      { id: "inclusion", name: text("Digital inclusion", "디지털 포용") },
      { id: "safety", name: text("Safety", "안전") },
    ],
  },
];

/** What a row of the ranking says of its kind and sectors. */
export function traits(at: number): Pick<RankedRow, "kind" | "tags"> {
  return {
    kind: ["city", "institution", "corporation"][at % 3]!,
    tags: [tagGroups[0]!.tags[at % 4]!.id, ...(at % 5 === 0 ? ["inclusion"] : [])],
  };
}

/** What has become of an application with the judge of a column. */
export function coverageOf(application: number, at: number): CoverageState {
  if (at >= 5) return "waiting";
  if ((application * 7 + at) % 11 === 0) return "recused";
  return (application * 5 + at) % 17 === 0 ? "missing" : "in";
}

type Names = "reach_show" | "reminders_show" | "table_export";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** A panel of which some sheets are missing. */
export function collection(
  ranked: RankedRow[],
  categories: { id: string; name: TextView }[],
  judges: { id: number; name: string }[],
): Answers {
  const reached = (row: RankedRow): ReachedRow => ({
    application: row.application,
    reference: row.reference,
    title: row.title,
    rank: row.raw_rank,
  });
  return {
    reach_show: ({ round, category, first }) => ({
      round,
      sealed: false,
      categories: categories
        .filter((one) => !category || one.id === category)
        .map((one, at) => ({
          category: one.id,
          name: one.name,
          first: first ?? 3,
          applications: ranked.length,
          missing: at === 1 ? 0 : 11 - at * 4,
          enter: at === 0 ? ranked.slice(first ?? 3, (first ?? 3) + 4).map(reached) : [],
          leave: at === 0 ? ranked.slice((first ?? 3) - 1, first ?? 3).map(reached) : [],
        })),
    }),
    reminders_show: ({ round }) => ({
      round,
      due: "2023-07-14T18:00:00+09:00",
      sealed: false,
      asked: judges.length,
      reminders: judges.slice(0, 5).map(({ id, name }, at) => ({
        judge: id,
        name,
        email: `judge-${id}@example.org`,
        packet: at % 2 === 1,
        assigned: 24,
        missing: at % 2 === 1 ? 3 : 24,
        language: at === 2 ? "ko" : "en",
        subject: text(
          "Seoul Smart City Prize 2023: your scores for “Jury”",
          "2023 서울 스마트도시상: “본심사” 채점 안내",
        ),
        body: text(
          `Dear ${name},\n\nThank you for judging. Your packet has not reached us yet.\n\nWe need it by 14 July 2023, 18:00 (Asia/Seoul).`,
          `${name} 심사위원님께,\n\n심사를 맡아 주셔서 감사합니다. 꾸러미가 아직 도착하지 않았습니다.\n\n2023년 7월 14일 18:00(Asia/Seoul)까지 보내 주시면 감사하겠습니다.`,
        ),
      })),
    }),
    table_export: ({ path }) => ({ path, size: 24_000 }),
  };
}

/** The rows with the chances that a line after so many gives them. */
export function withLine(ranked: RankedRow[], first: number): RankedRow[] {
  return ranked.map((row, at) => ({
    ...row,
    among_first: row.rank === null ? null : 1 / (1 + Math.exp((at + 0.5 - first) * 1.1)),
  }));
}
