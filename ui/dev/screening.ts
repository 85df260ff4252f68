import type { ApplicationRow, ApplicationView, Commands, GivenView, Screening } from "../src/generated/contract";
import { hits } from "./rows";

type Names =
  | "applications_list"
  | "application_show"
  | "application_screen"
  | "applications_screen"
  | "applications_confirm"
  | "applications_screen_clear";
type Answers = { [N in Names]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** `?two` shows a programme that has every verdict confirmed by a second person. */
export const byTwo = new URLSearchParams(location.search).has("two");

/** Why an application stands where it stands. */
export const reasons: Partial<Record<Screening, string>> = {
  ineligible: "Received two days after the deadline.",
  "needs-clarification": "Which of the two municipalities carries the project?",
  withdrawn:
    "By letter of 3 May 2023: the municipality has merged with its neighbour, and the new council will apply next year.",
};

const people = ["Ada Lovelace", "김하늘", "Maria-Theresia Oberhollenzer-Šťastná von und zu Hohenlangenstein"];

const given = (verdict: Screening, by: number, hour: number): GivenView => ({
  verdict,
  reason: reasons[verdict] ?? "",
  by: people[by]!,
  at: `2023-06-02T${hour}:12:00+09:00`,
});

/** What persons said of the application at this place of the list, and what its verdict waits for. */
export function considered(at: number, screening: Screening): Pick<ApplicationRow, "waiting" | "given" | "screening"> {
  if (!byTwo || screening === "withdrawn") return { waiting: null, given: [], screening };
  if (at % 5 === 0)
    return { waiting: "proposed", given: [given(at ? "eligible" : "ineligible", at % 3, 10)], screening: "open" };
  if (at % 11 === 3)
    return { waiting: "disputed", given: [given("eligible", 0, 10), given("ineligible", 2, 11)], screening: "open" };
  if (at % 11 === 4) return { waiting: "proposed", given: [given("ineligible", 1, 10)], screening: "eligible" };
  if (screening === "open") return { waiting: null, given: [], screening };
  const two = [given(screening, 0, 10), given(screening, 1, 11)];
  if (at % 11 === 6) two.splice(0, 2, given("eligible", 0, 10), given("ineligible", 1, 11), given(screening, 2, 12));
  return { waiting: null, given: two, screening };
}

/** Answers about screening over rows that change as one works. */
export function screening(rows: ApplicationRow[], application: (id: number) => ApplicationView): Answers {
  const say = (row: ApplicationRow, verdict: Screening, by: string, reason: string, isFinal = false): void => {
    if (!byTwo || verdict === "withdrawn") {
      row.screening = verdict;
      return;
    }
    const said = { verdict, reason, by, at: "2023-06-03T09:00:00+09:00" };
    row.given =
      row.waiting === "disputed" && !isFinal ? [row.given[0]!, said] : row.waiting ? [...row.given, said] : [said];
    const [first, second] = row.given;
    row.waiting = isFinal ? null : !second ? "proposed" : first?.verdict === second.verdict ? null : "disputed";
    if (row.waiting === null) row.screening = verdict;
  };
  const counts = () => ({
    proposed: rows.filter((row) => row.waiting === "proposed").length,
    disputed: rows.filter((row) => row.waiting === "disputed").length,
  });
  const found = (ids: number[]) => rows.filter((row) => ids.includes(row.id));
  return {
    applications_screen: ({ applications, verdict, reason, by }) => {
      for (const row of found(applications)) say(row, verdict, by, reason);
      return { changed: applications.length, waiting: 3, ...counts() };
    },
    applications_confirm: ({ applications, by }) => {
      for (const row of found(applications)) say(row, row.given[0]?.verdict ?? "open", by, "");
      return { changed: applications.length, waiting: 3, proposed: 0, disputed: 0 };
    },
    applications_list: ({ search = "", category, kind, country, screening, waiting }) => ({
      rows: rows.filter(
        (row) =>
          (!search || hits([row], search).length > 0) &&
          (!category || row.category === category) &&
          (!kind || row.kind === kind) &&
          (!country || row.country === country) &&
          (!screening || row.screening === screening) &&
          (!waiting || row.waiting === waiting),
      ),
      total: rows.length,
      ...counts(),
      countries: [...new Set(rows.map((row) => row.country))].sort(),
      hits: hits(rows, search),
    }),
    application_show: ({ application: id }) => application(id),
    application_screen: ({ application: id, verdict, reason, by, is_final }) => {
      for (const row of found([id])) say(row, verdict, by, reason, is_final);
      return application(id);
    },
    applications_screen_clear: () => ({ changed: 10, waiting: 3, proposed: byTwo ? 10 : 0, disputed: 0 }),
  };
}
