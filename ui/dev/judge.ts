import type { ApplicationRow, CategoryView, Commands, SheetView } from "../src/generated/contract";

interface Desk {
  rows: ApplicationRow[];
  categories: CategoryView[];
  sheet: (application: number) => SheetView;
  /** Whether nothing was scored yet. */
  unused: boolean;
}
type Answers<N extends keyof Commands> = { [K in N]: () => Commands[K]["response"] };

/** What a judge has done so far, for the pages that look back on it. */
export const judgesAnswers = ({ rows, categories, sheet, unused }: Desk): Answers<"scores_own" | "packet_pending"> => ({
  scores_own: () => ({
    categories: categories.map(({ id }, at) => {
      const own = rows.filter((row) => row.category === id);
      const done = own.filter((row) => row.sheet?.is_final).sort((one, other) => one.id - other.id);
      const total = (index: number) => 92.5 - 2.5 * Math.floor(index * 0.7);
      return {
        category: id,
        applications: own.length,
        criteria: sheet(1).criteria.map((one) => ({
          criterion: one.id,
          name: one.name,
          points: [1, 2, 3, 4, 5],
          counts: unused ? [0, 0, 0, 0, 0] : [1, 4, 12, 9, 3 + at],
          mean: unused ? null : 3.31,
        })),
        places: done.map((row, index) => ({
          application: row.id,
          reference: row.reference,
          title: row.title,
          title_en: row.title_en,
          score: total(index),
          place: done.findIndex((_, other) => total(other) === total(index)) + 1,
          tied: done.filter((_, other) => total(other) === total(index)).length > 1,
        })),
      };
    }),
  }),
  packet_pending: () => ({
    next: 2,
    changes: [
      {
        application: 1,
        title: rows[0]!.title,
        field: "c0",
        criterion: sheet(1).criteria[0]!.name,
        before: "3",
        after: "4",
      },
      { application: 1, title: rows[0]!.title, field: "committee", criterion: null, before: "", after: "Better." },
      { application: 5, title: rows[4]!.title, field: "flag", criterion: null, before: "false", after: "true" },
    ],
  }),
});
