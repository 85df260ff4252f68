import { t, type TextId } from "../../src/words.svelte";
import { choose, key, press, receive, sees, write } from "../hand";
import type { State } from "../states";
import { nav, of } from "./chair";

const packets = nav("nav-packets");
const ranking = (part?: TextId) => async (): Promise<void> => {
  await nav("nav-ranking")();
  if (part) await press("radio", t(part as "places"));
};
const meeting = (part?: "winners" | "minutes") => async (): Promise<void> => {
  await nav("nav-deliberation")();
  if (part) await press("radio", t(part));
};
const print = (kind?: string) => async (): Promise<void> => {
  await nav("nav-print")();
  if (kind) await choose(t("print-what"), kind);
};
const journal = (part?: "part-log" | "part-recovery") => async (): Promise<void> => {
  await nav("nav-journal")();
  if (part) await press("radio", t(part));
};
const then =
  (first: () => Promise<void>, name: () => string, at = 0) =>
  async (): Promise<void> => {
    await first();
    await press("button", name(), at);
  };
const doIt = async (): Promise<void> => {
  const buttons = document.querySelectorAll<HTMLButtonElement>("dialog .primary:enabled");
  buttons[buttons.length - 1]?.click();
};
const plan = (): Promise<void> => receive("/media/stick/judge-1.jurypacket", "/media/stick/busan.jurybundle");
const reminders = then(packets, () => t("remind-judges", { count: 8 }));
const folder = then(meeting("winners"), () => t("results-folder"));
const written = async (): Promise<void> => {
  await folder();
  await press("button", t("choose-place"));
  await press("button", t("write-results-folder"));
  await sees("dialog", t("results-folder-written"));
};
const shortlist = then(ranking(), () => t("shortlist-above", { count: 3 }));
const PAPERS = "seal-sheet agenda minutes letters certificates sheets".split(" ");

/** What the chair does after the round. */
export const results: Record<string, State> = {
  packets: of(packets),
  "packets-none": of(packets, "empty"),
  "packets-plan": of(plan),
  "packets-changes": of(async () => {
    await plan();
    document.querySelector<HTMLElement>("article summary")?.click();
  }),
  "packets-merged": of(async () => {
    await plan();
    document.querySelector<HTMLElement>(".plan .primary")?.click();
    await sees("button", t("close-report"));
  }),
  "packets-forked": of(packets, "forked"),
  "packets-fork": of(
    then(packets, () => t("packet-counts-of", { code: "9f3a-c21b", judge: "Ada Kowalczyk" })),
    "forked",
  ),
  "packets-refused": of(plan, "refuse=merge_plan:file-missing:path=/media/stick/judge-1.jurypacket"),
  "packets-bundle": of(then(packets, () => t("save-bundle"))),
  reminders: of(reminders),
  "reminders-read": of(async () => {
    await reminders();
    document.querySelector<HTMLElement>("dialog summary")?.click();
  }),

  ranking: of(ranking()),
  "ranking-none": of(ranking(), "empty"),
  "ranking-scrolled": of(async () => {
    await ranking()();
    await sees("button", t("shortlist-above", { count: 3 }));
    document.querySelector("main .body")?.scrollTo(0, 420);
  }),
  "ranking-criteria": of(async () => {
    await ranking()();
    await press("checkbox", t("show-criteria"));
  }),
  "ranking-heat": of(ranking("heat-map")),
  "ranking-spread": of(ranking("distribution")),
  "ranking-pictures": of(ranking("pictures")),
  "ranking-agreement": of(ranking("agreement")),
  "ranking-open": of(ranking(), "unsealed"),
  "ranking-saved": of(then(ranking(), () => t("export-csv"))),
  shortlist: of(shortlist),
  shortlisted: of(async () => {
    await shortlist();
    await write(t("reason"), "The line stands where the committee drew it.");
    await doIt();
  }),
  sealing: of(
    then(ranking(), () => t("seal-round")),
    "unsealed",
  ),
  sealed: of(async () => {
    await then(ranking(), () => t("seal-round"))();
    await doIt();
    await sees("dialog", t("sealed-title"));
  }, "unsealed"),
  "sealed-print": of(async () => {
    await then(ranking(), () => t("seal-round"))();
    await doIt();
    await press("button", t("print-seal"));
  }, "unsealed"),
  record: of(then(ranking(), () => t("publish-record"))),
  "record-written": of(async () => {
    await then(ranking(), () => t("publish-record"))();
    await press("button", t("choose-place"));
    await press("button", t("write-record"));
  }),
  "round-reopen": of(then(ranking(), () => t("open-round-again"))),
  "help-ranking": of(then(ranking(), () => t("what-figures-mean"))),

  meeting: of(meeting()),
  "meeting-none": of(meeting(), "empty"),
  "meeting-large": of(async () => {
    await meeting()();
    document.querySelector<HTMLElement>("fieldset summary")?.click();
  }, "judges=200"),
  "meeting-leave": of(async () => {
    await meeting()();
    await press("option", "", 2);
  }),
  "meeting-back": of(async () => {
    await meeting()();
    await press("option", "", 5);
  }),
  "meeting-before": of(then(meeting(), () => t("end-meeting"))),
  "meeting-presence": of(then(meeting(), () => t("who-is-present"))),
  "meeting-conflict": of(then(meeting(), () => t("member-has-conflict"))),
  "meeting-withdraw": of(then(meeting(), () => t("withdraw-decision"))),
  "meeting-projector": of(then(meeting(), () => t("projector"))),
  winners: of(meeting("winners")),
  minutes: of(meeting("minutes")),
  "winners-papers": of(then(meeting("winners"), () => t("print-papers"))),
  "minutes-papers": of(then(meeting("minutes"), () => t("print-papers"))),
  declare: of(then(meeting(), () => t("declare-official"))),
  official: of(meeting(), "official"),
  "official-reopen": of(
    then(meeting(), () => t("reopen-official")),
    "official",
  ),
  "results-folder": of(folder),
  "results-folder-official": of(folder, "official"),
  "results-written": of(written, "official"),
  "results-written-unofficial": of(written),

  "print-book": of(print()),
  "print-dossier": of(print("dossier")),
  "print-ranking": of(print("ranking")),
  ...Object.fromEntries(PAPERS.map((kind) => [`print-${kind}`, of(print(kind))])),
  "print-made": of(then(print("dossier"), () => t("make-dossier"))),
  "print-copies": of(async () => {
    await print()();
    await choose(t("reader"), "each");
    await press("button", t("make-books"));
  }),
  "print-held": of(async () => {
    await print("letters")();
    await press("button", t("make-paper", { kind: "letters" }));
  }),

  journal: of(journal()),
  "journal-checked": of(then(journal(), () => t("check-workspace"))),
  "journal-log": of(journal("part-log")),
  "journal-recovery": of(journal("part-recovery")),
  "journal-backup": of(then(journal(), () => t("back-up-workspace"))),
  "chair-palette": of(() => key("k", { ctrlKey: true })),
  "chair-keys": of(() => key("?")),
  "chair-help": of(() => press("button", t("help"))),
  "chair-locked": of(() => key("l", { ctrlKey: true })),

  ...Object.fromEntries(
    ["matter", "none", "decided", "answer", "hidden"].map((part): [string, State] => [
      `projector-${part}`,
      { page: "projector.html", role: "chair", ask: `part=${part}` },
    ]),
  ),
};
