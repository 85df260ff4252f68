import type {
  ApplicationRow,
  ApplicationsImport,
  ColumnsView,
  HitView,
  ImportView,
  OpenRowView,
  RowsAsideView,
} from "../src/generated/contract";
import { paragraph, seeds } from "./people";

const text = (en: string, ko = en) => ({ en, ko });
const field = (id: string, needed = false) => ({ id, heading: null, needed, several: id === "tags", options: [] });

const categories = ["Tech-InnovaCity", "Human-CentriCity", "Leadership"].map((name) => ({
  text: name,
  name: text(name),
}));
const forms = ["City (local government)", "National government", "Start-up"].map((name) => ({
  text: name,
  name: text(name),
}));

const fields: ColumnsView["fields"] = [
  field("reference", true),
  field("submitted-at"),
  { ...field("category", true), options: categories },
  { ...field("form", true), options: forms },
  field("applicant", true),
  field("city"),
  field("country"),
  field("title", true),
  field("tags"),
  field("attachments"),
  { ...field("problem"), heading: text("What problem does the project solve?", "어떤 문제를 해결하나요?") },
];

const headings: [string, string | null, string[]][] = [
  ["Submission ID", "reference", ["SSCP-1001", "SSCP-1002", "SSCP-1003"]],
  ["제출 일시 (KST)", "submitted-at", ["2023-05-30 18:04", "2023-05-29 09:12"]],
  ["Category", "category", ["Tech-InnovaCity", "Tech Innova", "Leadership"]],
  ["Applicant type", "form", ["City (local government)", "Start-up"]],
  ["Organisation", "applicant", [seeds[3]![3], seeds[0]![3]]],
  ["Name of the project or initiative, as it should be printed", null, [seeds[5]![1], seeds[2]![1], seeds[8]![1]]],
  ["Problem", "problem", [paragraph.slice(0, 80)]],
  ["Attachments", "attachments", ["plan.pdf; photo.jpg"]],
  ["IP address", null, ["203.0.113.7"]],
  ["Remarks", null, []],
];

/** What the columns of the table mean, with what a person has chosen. */
export function columns({ meanings, table }: ApplicationsImport): ColumnsView {
  const seen = headings.map(([header, own, samples], at) => ({
    column: String.fromCharCode(65 + at),
    header,
    field: (header in meanings ? meanings[header] : table === null && at === 5 ? "title" : own) || null,
    remembered: header === "Organisation",
    samples,
    filled: samples.length && 66,
  }));
  const missing = fields.filter((one) => one.needed && !seen.some((column) => column.field === one.id));
  return { columns: seen, fields, missing: missing.map((one) => one.id) };
}

const wrong: [string, string, string, string, Record<string, string>][] = [
  ["C", "Category", "category", "row-category", { found: "Tech Innova" }],
  [
    "B",
    "제출 일시 (KST)",
    "submitted-at",
    "row-late",
    { submitted: "2023-06-02T09:00:00+09:00", deadline: "2023-05-31T18:00:00+09:00" },
  ],
  ["H", "Attachments", "attachments", "attachment-missing", { name: "사업계획서 (최종).pdf" }],
];

/** The plan of an import of so many rows, with what a person has chosen. */
export function plan(request: ApplicationsImport, applied: boolean): ImportView {
  const rows: OpenRowView[] = Array.from({ length: request.table === null ? 3 : 9 }, (_, at) => {
    const row = 4 + at * 6;
    const cells: [string, string, string, string][] = [
      ["A", "Submission ID", "reference", `SSCP-${1000 + row}`],
      ["B", "제출 일시 (KST)", "submitted-at", "2023-06-02 09:00"],
      ["C", "Category", "category", at % 3 === 0 ? "Tech Innova" : "Leadership"],
      ["D", "Applicant type", "form", "Start-up"],
      ["F", "Name of the project", "title", seeds[at % seeds.length]![1]],
      ["H", "Attachments", "attachments", "사업계획서 (최종).pdf"],
    ];
    return {
      row,
      number: row,
      source: request.table === null ? "SSCP 2023 — export of 31 May (final, corrected).xlsx" : null,
      reference: `SSCP-${1000 + row}`,
      aside: true,
      cells: cells.map(([column, header, name, said]) => {
        const correction = request.corrections.find((one) => one.cell === `${column}${row}`);
        return {
          cell: `${column}${row}`,
          header,
          field: name,
          text: correction?.text ?? said,
          corrected: correction !== undefined,
          was: correction ? said : null,
        };
      }),
    };
  });
  const problems = rows.flatMap((row, at) => {
    const [column, header, , code, args] = wrong[at % 3]!;
    const cell = `${column}${row.row}`;
    if (request.corrections.some((one) => one.cell === cell)) return [];
    return [{ row: row.row, column: header, cell, problem: { code, args } }];
  });
  const isWrong = (row: OpenRowView) => problems.some((problem) => problem.row === row.row);
  for (const row of rows) row.aside = isWrong(row) || request.aside.includes(row.row);
  const changed =
    request.table === null
      ? []
      : [2, 9, 17].map((row, at) => ({
          row,
          application: at + 1,
          reference: `SSCP-${1001 + at}`,
          title: seeds[at]![1],
          judges: at === 1 ? 5 : 0,
          accepted: request.accept_all || request.accepted.includes(row),
          fields: [
            { field: "title", before: seeds[at]![1], after: `${seeds[at]![1]} II` },
            ...(at === 1 ? [{ field: "problem", before: paragraph, after: `${paragraph} It goes on.` }] : []),
            ...(at === 2 ? [{ field: "city", before: "", after: "Alexandria" }] : []),
          ],
        }));
  const aside = rows.filter((row) => row.aside).length;
  return {
    rows: request.table === null ? rows.length : 66,
    new: (request.table === null ? 0 : 51) + rows.length - aside,
    unchanged: request.table === null ? 0 : 3,
    changed,
    set_aside: aside,
    open_rows: rows,
    needs_decision: 1,
    applied,
    columns: [],
    extra_columns: ["IP address"],
    problems,
    notes: [],
  };
}

export const aside = (): RowsAsideView => ({
  rows: [4, 10, 16].map((id) => ({ id, source: "export.xlsx", number: id, reference: `SSCP-${1000 + id}` })),
});

/** Where a search found an application: in the title, or in an answer. */
export function hits(rows: ApplicationRow[], search: string): HitView[] {
  const cut = (application: number, name: string, whole: string): HitView | undefined => {
    const at = search ? whole.toLowerCase().indexOf(search.toLowerCase()) : -1;
    const end = at + search.length;
    const heading = name === "problem" ? fields.at(-1)!.heading : null;
    const around = {
      before: at > 16 ? `…${whole.slice(at - 16, at)}` : whole.slice(0, at),
      hit: whole.slice(at, end),
      after: whole.slice(end),
    };
    return at < 0 ? undefined : { application, field: name, heading, ...around };
  };
  return rows.flatMap((row) => cut(row.id, "title", row.title) ?? cut(row.id, "problem", paragraph) ?? []);
}
