import { REPORT } from "./documents";
import type { Commands, HeldLetter, ResultsFolderView, ResultsPart } from "../src/generated/contract";

type Answers = { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] };

const comment =
  "The plan is well argued. As Prof. Marchetti said in the meeting, the second year needs figures of its own before anybody can tell whether it works.";

const held = (application: number, found: string): HeldLetter => ({
  application,
  reference: `S-${String(application).padStart(4, "0")}`,
  title: "Safe alleys for everyone",
  found,
  comment,
  reason: { code: "letter-names-judge", args: { number: String(application), found, comment } },
});

const members = ["Giulia Marchetti", "이서연", "María-José Fernández de la Vega y Sotomayor de la Cruz", "محمد الأحمد"];

/** Prints of applications, and a book for each of four members. */
export const prints = {
  print: ({ out, one_each, attachments }) => ({
    path: out,
    size: REPORT.length,
    pages: attachments ? 618 : 214,
    dossiers: 58,
    left_out: one_each ? 0 : 2,
    missing_characters: "",
    preview: one_each ? "" : "1",
    copies: one_each
      ? members.map((reader, at) => ({
          copy: at + 1,
          reader,
          name: at === 3 ? "" : `0${at + 1} ${reader}.pdf`,
          pages: at === 3 ? 0 : 210 - 4 * at,
          dossiers: at === 3 ? 0 : 58 - at,
          left_out: at === 3 ? 58 : at,
        }))
      : [],
  }),
} satisfies Partial<Answers>;

/** Prints of a meeting: letters of which two wait for the chair. */
export const papers = {
  papers_print: ({ kind, out, one_each, read }) => ({
    path: out,
    size: REPORT.length,
    pages: kind === "letters" ? 61 : 4,
    documents: kind === "letters" || kind === "sheets" ? 58 : 0,
    official: false,
    held:
      kind === "letters"
        ? [held(12, "Marchetti"), held(31, "Prof. Marchetti")].filter((one) => !read.includes(one.application))
        : [],
    missing_characters: "",
    preview: one_each ? "" : "1",
  }),
} satisfies Partial<Answers>;

const official = new URLSearchParams(location.search).has("official");

function folder(path: string, read: number[]): ResultsFolderView {
  const part = (kind: ResultsPart["kind"], name: string, documents = 0, pages = 0, outside = true): ResultsPart => {
    const waits = outside && !official;
    const written = path !== "" && !waits;
    return {
      kind,
      name: written ? name : "",
      documents,
      pages: written ? pages : 0,
      left_out: waits ? { code: "results-not-official", args: {} } : null,
    };
  };
  return {
    path,
    official,
    parts: [
      part("ranking", "Ranking.pdf", 0, 14, false),
      part("minutes", "Minutes.pdf", 0, 6, false),
      part("winners-letters", "Letters to winners", 7, 9),
      part("other-letters", "Letters to the others", 49 + read.length, 52),
      part("certificates", "Certificates", 7, 9),
      part("spreadsheet", "Results.xlsx", 0, 0, false),
      part("record", "Record"),
    ],
    held: official
      ? [held(12, "Marchetti"), held(31, "Prof. Marchetti")].filter((one) => !read.includes(one.application))
      : [],
    missing_characters: "",
  };
}

/** All results in one folder: `?official` for those that are. */
export const results = {
  results_plan: ({ read }) => folder("", read),
  results_write: ({ out, read }) => folder(out, read),
} satisfies Partial<Answers>;
