import { SvelteSet } from "svelte/reactivity";
import { chooseFolderFor, choosePlace, safeName } from "../../files";
import type {
  PaperFormat,
  PaperKind,
  PaperMargins,
  PapersView,
  PrintedOn,
  Signing as Signed,
} from "../../generated/contract";
import { session } from "../../session.svelte";
import { Task } from "../../task.svelte";
import { say, spokenLanguages, t, words, type Spoken } from "../../words.svelte";

/** Who signs, where and when: asked once while the window is open, whatever is printed. */
class Signing {
  place = $state("");
  date = $state("");
  chair = $state("");
  office = $state("");
  secretary = $state("");

  get asked(): Signed {
    const { place, date, chair, office, secretary } = this;
    return { place, date, chair, office, secretary };
  }
}

export const signing = new Signing();

/** A comment that names a judge, and whose letter therefore waits. */
export interface Waiting {
  application: number;
  reference: string;
  found: string;
  comment: string;
}

/** Kinds that are of all categories together. */
export const isOfAllCategories = (kind: PaperKind): boolean => kind === "minutes" || kind === "seal-sheet";

/** Kinds that go to applicants, each in its applicant's language. */
export const isToApplicants = (kind: PaperKind): boolean => kind === "letters" || kind === "certificates";

export function paperName(kind: PaperKind): string {
  const names = {
    "seal-sheet": t("paper-seal-sheet"),
    agenda: t("paper-agenda"),
    minutes: t("paper-minutes"),
    letters: t("paper-letters"),
    certificates: t("paper-certificates"),
    sheets: t("paper-sheets"),
  };
  return names[kind];
}

/** What something is printed on. */
export interface Sheets {
  size: PaperFormat;
  margins: PaperMargins;
}

/** Says what something is printed on, and in which languages. */
export function printedOn({ size, margins }: Sheets, spoken: Spoken, allowMissing: boolean): PrintedOn {
  return { languages: spokenLanguages(spoken), size, margins, allow_missing_characters: allowMissing };
}

/** What is to be printed of a meeting, and what came of it. */
export class Papers {
  kind = $state<PaperKind>("agenda");
  round = $state("");
  category = $state("");
  spoken = $state<Spoken>(words.language);
  size = $state<PaperFormat>("a4");
  margins = $state<PaperMargins>("even");
  starts = $state("");
  minutes = $state<number | null>(10);
  oneEach = $state(false);
  allowMissing = $state(false);
  printed = $state.raw<PapersView>();
  readonly read = new SvelteSet<number>();
  readonly task = new Task();

  constructor(kind: PaperKind, round = "", category = "") {
    this.kind = kind;
    this.round = round || (session.scoringRounds[0]?.id ?? "");
    this.category = category;
  }

  /** Chooses what is printed; what came of something else is no longer shown. */
  choose(kind: PaperKind): void {
    this.kind = kind;
    this.printed = undefined;
    this.task.forget();
  }

  get missesCharacters(): boolean {
    return this.task.problem?.code === "font-missing";
  }

  /** Comments that name a judge: of a print that left them out, or of one that was all of them. */
  get waiting(): Waiting[] {
    const problem = this.task.problem;
    if (problem?.code !== "letters-held") return this.printed?.held ?? [];
    return problem.details.map(({ field, detail: { args } }) => ({
      application: Number(args["number"]),
      reference: field,
      found: args["found"] ?? "",
      comment: args["comment"] ?? "",
    }));
  }

  async print(): Promise<void> {
    const { kind } = this;
    const title = session.workspace ? say(session.workspace.programme.title) : "jurybook";
    const name = safeName(`${title} ${paperName(kind)}`);
    const inFolder = this.oneEach && isToApplicants(kind);
    const out = await (inFolder ? chooseFolderFor(name) : choosePlace("pdf", `${name}.pdf`));
    if (out === undefined) return;
    this.printed = undefined;
    this.printed = await this.task.job("papers_print", {
      kind,
      out,
      round: this.round || null,
      category: !isOfAllCategories(kind) && this.category ? this.category : null,
      application: null,
      one_each: inFolder,
      on: printedOn(this, this.spoken, this.allowMissing),
      signing: signing.asked,
      starts: kind === "agenda" ? this.starts : "",
      minutes: kind === "agenda" ? this.minutes : null,
      read: [...this.read],
      replace: !inFolder,
    });
  }
}
