import type { ApplicationRow, Commands, DossierView, Project, ProjectionView } from "../src/generated/contract";

type Names = "journal_show" | "dossier_show" | "projector_open" | "projector_close" | "project" | "projection_show";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };

const asked = new URLSearchParams(location.search);

/** A meeting room: the dossier on the screen, and a projector that shows a vote. */
export function room(rows: ApplicationRow[], names: string[]): Answers {
  let shown: Project | undefined;
  const dossier = (application: number): DossierView => ({
    application,
    language: rows.find((row) => row.id === application)?.language ?? "",
    rank: "3",
    score: 78.4,
    criteria: ["Innovation", "Impact on residents", "Feasibility and sustainability", "Potential to spread"].map(
      (name, at) => ({ name, weight: [40, 30, 20, 10][at]!, min: 1, max: 5, mean: 4 - at * 0.23 }),
    ),
    judges: names.slice(0, 5).map((name, at) => ({
      name,
      state: at === 3 ? "recused" : at === 4 ? "missing" : "final",
      reason: at === 3 ? "Advised the city on its master plan" : "",
      points: at < 3 ? [5 - at, 4, 3 + at, 4] : [null, null, null, null],
      total: at < 3 ? 82.5 - at * 6.3 : null,
      flagged: at === 1,
      nominated: at === 0 ? ["Special mention with UN-Habitat"] : [],
      comment:
        [
          "Convincing evidence from the users themselves. The budget after the second year is thin; ask how maintenance is paid.",
          "주민 참여 방식이 인상적입니다. 다만 다른 도시에서 그대로 적용할 수 있을지는 확인이 필요합니다.",
        ][at] ?? "",
    })),
    answers: [
      {
        heading: "What is the problem, and for whom?",
        text: "Hillside settlements have lived with landslides for generations. The city put sensors where people live, not where the road is.\n\nA siren in the pocket of every household head costs less than one retaining wall.",
      },
      { heading: "What has it changed so far?", text: "Evacuations took 11 minutes on average, down from 48." },
    ],
  });
  return {
    journal_show: ({ search = "" }) => ({
      total: 1482,
      found: search ? 3 : 1482,
      rows: Array.from({ length: search ? 3 : 100 }, (_, at) => ({
        number: 1482 - at,
        at: new Date(Date.now() - at * 400_000).toISOString(),
        operation: ["op-screen", "op-merge", "op-change-assignment", "op-screen-confirmed"][at % 4]!,
        person: at % 4 === 3 ? "Maria-Theresia Oberhollenzer" : "",
        particulars: '{"application":17,"verdict":"eligible"}',
        application: at % 3 === 1 ? "" : rows[at % rows.length]!.title,
        judge: at % 3 === 2 ? names[at % names.length]! : "",
        reverts: at % 9 === 4 ? 1480 - at : null,
        hash: "9f3ac21b77e0d41c".repeat(4),
      })),
    }),
    dossier_show: ({ application }) => dossier(application),
    projector_open: () => ({}),
    projector_close: () => ({}),
    project: (what) => {
      shown = what;
      return {};
    },
    projection_show: (): ProjectionView => {
      const korean = asked.get("lang") === "ko";
      const row = rows[Number(asked.get("row") ?? 0)]!;
      const part = asked.get("part") ?? "matter";
      return {
        language: shown?.language ?? (korean ? "ko" : "en"),
        dark: asked.get("theme") === "dark",
        programme: { en: "Seoul Smart City Prize 2023", ko: "2023 서울 스마트도시상" },
        round: { en: "Final round", ko: "최종 심사" },
        category: { en: "Human-CentriCity", ko: "사람 중심 도시" },
        official: false,
        matter:
          part === "none"
            ? null
            : {
                application: row.id,
                place: 4,
                total: 22,
                title: row.title,
                title_en: row.title_en,
                language: row.language,
                applicant: row.applicant,
                city: row.city,
                country: row.country,
                rank: part === "decided" ? 3 : null,
                score: part === "decided" ? 78.4 : null,
                leaving: part === "answer" ? 0 : 2,
                leave: part === "hidden" ? [] : names.slice(0, 2),
                coming: 1,
                come_back: part === "hidden" ? [] : names.slice(2, 3),
                motion: part === "decided" ? "" : "That it is given the gold prize of the category.",
                answer: part === "answer" ? dossier(row.id).answers[0]! : null,
                decisions:
                  part === "decided"
                    ? [
                        {
                          number: 12,
                          outcome: "award",
                          name: { en: "Gold prize", ko: "금상" },
                          partner: "",
                          in_favour: 6,
                          against: 1,
                          abstain: 1,
                        },
                      ]
                    : [],
              },
      };
    },
  };
}
