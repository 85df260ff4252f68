import type { JudgesPart } from "../../src/router.svelte";
import { t, type TextId } from "../../src/words.svelte";
import { choose, key, pause, press, receive, sees, write } from "../hand";
import type { State } from "../states";

export const of = (go: () => Promise<void>, ask?: string): State => ({ role: "chair", ...(ask ? { ask } : {}), go });
export const nav = (place: TextId) => (): Promise<void> => press("button", t(place));

const programme = (section: number) => async (): Promise<void> => {
  await nav("nav-programme")();
  document.querySelectorAll<HTMLElement>(".body nav button")[section]?.click();
};
const revise = async (): Promise<void> => {
  await nav("nav-programme")();
  await press("button", t("programme-revise"));
};
const retitle = (title: string) => async (): Promise<void> => {
  await programme(0)();
  await write("", title);
  await pause(900);
};

const several = async (): Promise<void> => {
  await press("option", "", 0);
  await press("button", t("back-to-applications"));
  (await sees("listbox")).focus();
  await key("a", { ctrlKey: true });
};
const table = async (): Promise<void> => {
  await receive("/media/stick/SSCP 2023 — export of 31 May (final, corrected).xlsx");
  await sees("dialog", t("import-applications-question"));
};
/** A column that the fixtures have no meaning for. */
const NAMELESS = "Name of the project or initiative, as it should be printed";
const columns = async (): Promise<void> => {
  await table();
  await choose(t("column-means-of", { column: NAMELESS }), "title");
  await sees("radio", t("part-rows", { count: "9" }));
};
const part = (name: "part-rows" | "part-changes" | "part-columns" | "part-notes") => async (): Promise<void> => {
  await columns();
  await press("radio", t(name, { count: "" }).trim());
};
const applied = async (): Promise<void> => {
  await columns();
  document.querySelector<HTMLElement>("dialog .primary")?.click();
  await sees("button", t("done"));
};
const shown = (at: number) => (): Promise<void> => press("option", "", at);
const attachment = (at: number) => async (): Promise<void> => {
  await shown(1)();
  await press("tab", "", at);
};
const panel = (name: JudgesPart) => async (): Promise<void> => {
  await nav("nav-panel")();
  await press("radio", t(`part-${name}`));
};
const then =
  (first: () => Promise<void>, role: "button" | "checkbox", name: () => string, at = 0) =>
  async (): Promise<void> => {
    await first();
    await press(role, name(), at);
  };

const SECTIONS = "about categories kinds tags questions rounds rubrics awards mentions benefits".split(" ");
const PARTS: JudgesPart[] = ["judges", "conflicts", "assignment", "kits", "calibration", "keys"];

/** What the secretariat and the chair set up before the round. */
export const chair: Record<string, State> = {
  ...Object.fromEntries(SECTIONS.map((name, at) => [`programme-${name}`, of(programme(at))])),
  "programme-bare": of(programme(6), "bare"),
  "programme-locked": of(nav("nav-programme"), "locked"),
  "programme-revising": of(revise, "locked"),
  "programme-version": of(async () => {
    await revise();
    await retitle("Another prize")();
    await press("button", t("issue-version"));
  }, "locked"),
  "programme-fault": of(retitle("")),
  "programme-apply": of(then(retitle("Another prize"), "button", () => t("apply-changes"))),

  applications: of(nav("nav-applications")),
  "applications-none": of(nav("nav-applications"), "empty"),
  "applications-searched": of(() => write(t("search-applications"), "survey", "searchbox")),
  "applications-not-found": of(() => write(t("search-applications"), "no such words", "searchbox")),
  "applications-marked": of(several),
  "applications-marked-reason": of(then(several, "button", () => t("mark-ineligible"))),
  "applications-screened": of(then(several, "button", () => t("mark-eligible"))),
  "two-persons": of(nav("nav-applications"), "two"),
  "two-persons-waiting": of(() => press("button", t("waiting-show-proposed")), "two"),
  "two-persons-disputed": of(() => press("button", t("waiting-show-disputed")), "two"),
  "two-persons-marked": of(several, "two"),
  "two-persons-marked-reason": of(
    then(several, "button", () => t("mark-ineligible")),
    "two",
  ),
  "two-persons-rules": of(() => press("button", t("screen-clear")), "two"),
  "two-persons-proposed": of(shown(0), "two"),
  "two-persons-settling": of(
    then(shown(3), "button", () => t("settle-open")),
    "two",
  ),
  "two-persons-agreed": of(shown(1), "two"),
  "two-persons-nameless": of(
    then(shown(0), "button", () => t("mark-eligible")),
    "two",
  ),

  import: of(() => press("button", t("import-applications"))),
  "import-rows": of(part("part-rows")),
  "import-row-whole": of(then(part("part-rows"), "button", () => t("row-all-cells"))),
  "import-rows-corrected": of(async () => {
    await part("part-rows")();
    await choose("Category", "Leadership");
    await press("checkbox", t("row-set-aside"));
  }),
  "import-changes": of(part("part-changes")),
  "import-changes-some": of(then(part("part-changes"), "checkbox", () => "SSCP")),
  "import-columns": of(part("part-columns")),
  "import-columns-missing": of(async () => {
    await part("part-columns")();
    await choose(t("column-means-of", { column: "Category" }), "");
  }),
  "import-notes": of(part("part-notes")),
  "import-done": of(applied),
  "import-refused": of(table, "refuse=applications_columns:table-not-a-spreadsheet"),
  "import-aside": of(() => press("button", t("rows-aside-open"))),

  application: of(shown(1)),
  "application-pdf": of(attachment(1)),
  "application-photo": of(attachment(2)),
  "application-no-viewer": of(attachment(3)),
  "application-no-attachment": of(shown(4)),
  "application-withdrawn": of(shown(7)),
  "application-ineligible": of(then(shown(1), "button", () => t("mark-ineligible"))),
  "application-withdrawing": of(then(shown(1), "button", () => t("mark-withdrawn"))),

  ...Object.fromEntries(PARTS.map((name) => [`panel-${name}`, of(panel(name))])),
  ...Object.fromEntries(PARTS.map((name) => [`panel-${name}-none`, of(panel(name), "empty")])),
  "panel-proposal": of(then(panel("assignment"), "button", () => t("propose-assignment"))),
  "panel-import": of(then(panel("judges"), "button", () => t("import-judges"))),
  "panel-import-plan": of(async () => {
    await then(panel("judges"), "button", () => t("import-judges"))();
    await press("button", t("choose-table"));
  }),
  "conflicts-imported": of(then(panel("conflicts"), "button", () => t("import-conflicts"))),
  "kits-exported": of(then(panel("kits"), "button", () => t("export-kits"))),
  "calibration-not-scored": of(panel("calibration"), "unscored"),
  "keys-compare": of(then(panel("keys"), "button", () => t("compare-words-of", { judge: "Ada Kowalczyk" }))),
  "keys-revoke": of(async () => {
    await panel("keys")();
    document.querySelectorAll<HTMLElement>("td .buttons button")[1]?.click();
  }),
};
