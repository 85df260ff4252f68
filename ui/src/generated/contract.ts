// Generated from src-tauri/api/src/commands.rs by `make types`. Do not edit.

/**
 * An application's place on the agenda.
 */
export type AgendaItem = { 
/**
 * The application's number.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its title in English, where it differs.
 */
title_en: string | null, 
/**
 * The applicant.
 */
applicant: string, 
/**
 * City.
 */
city: string, 
/**
 * Country.
 */
country: string, 
/**
 * The raw rank; none where no sheet counts.
 */
rank: number | null, 
/**
 * The mean of the sheets that count, 0 to 100.
 */
score: number | null, 
/**
 * Members who must go out now.
 */
leave: Array<BarredMember>, 
/**
 * Members who come in again now.
 */
come_back: Array<MemberView>, 
/**
 * Every member with a conflict, present or not; none of them may vote.
 */
conflicted: Array<BarredMember>, 
/**
 * The decisions about it that stand.
 */
decisions: Array<DecisionView>, };

/**
 * Asks for the agenda of a category in a round.
 */
export type AgendaShow = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The category's id.
 */
category: string, };

/**
 * The order in which the committee talks about applications.
 */
export type AgendaView = { 
/**
 * The round.
 */
round: string, 
/**
 * The category.
 */
category: string, 
/**
 * Its name.
 */
name: TextView, 
/**
 * The members of the committee: the judges of the round.
 */
members: Array<MemberView>, 
/**
 * The applications in order.
 */
items: Array<AgendaItem>, 
/**
 * How often anybody goes out, everybody being in at the beginning.
 */
goings: number, 
/**
 * How often anybody would go out in the order of the ranking.
 */
in_ranking_order: number, 
/**
 * Whether no order has fewer goings; otherwise it is a good one.
 */
exact: boolean, };

/**
 * How far judges agree on one criterion.
 */
export type AgreementOn = { 
/**
 * The criterion.
 */
criterion: NamedView, 
/**
 * How far judges agree.
 */
agreement: AgreementView, 
/**
 * What that means.
 */
remark: Detail, };

/**
 * How far the judges of a round agree.
 */
export type AgreementReport = { 
/**
 * The round.
 */
round: string, 
/**
 * SHA-256 of what it was made from.
 */
state_hash: string, 
/**
 * Its short form, as printed.
 */
short_hash: string, 
/**
 * One a category.
 */
categories: Array<CategoryAgreement>, };

/**
 * Asks how far the judges of a round agree.
 */
export type AgreementShow = { 
/**
 * The round.
 */
round: string, 
/**
 * Only this category.
 */
category: string | null, 
/**
 * How many places count as the first; a tenth of the applications where it is not said.
 */
first: number | null, };

/**
 * How far judges agree.
 */
export type AgreementView = { 
/**
 * Krippendorff's alpha.
 */
krippendorff_alpha: AlphaView, 
/**
 * Intraclass correlations.
 */
icc: IccView, 
/**
 * Kendall's coefficient of concordance, of a complete design.
 */
kendall_w: number | null, };

/**
 * Krippendorff's alpha at two levels of measurement.
 */
export type AlphaView = { 
/**
 * Of scores as points.
 */
interval: number | null, 
/**
 * Of scores as an order.
 */
ordinal: number | null, };

/**
 * Analyses a table of ratings.
 */
export type Analyse = { 
/**
 * The table, as CSV: columns judge, application, score and optionally criterion.
 */
table: string, 
/**
 * A CSV file for the applications, where wanted.
 */
csv: string | null, 
/**
 * A spreadsheet for applications and judges, where wanted.
 */
xlsx: string | null, };

/**
 * An application in the report.
 */
export type AnalysedApplication = { 
/**
 * Its name in the table.
 */
application: string, 
/**
 * Ratings that count.
 */
n: number, 
/**
 * Their mean.
 */
raw: number | null, 
/**
 * The mean plus its predicted effect.
 */
adjusted: number | null, 
/**
 * Conditional standard error of that.
 */
se: number | null, 
/**
 * Place within its part; exact ties share one.
 */
rank: number | null, 
/**
 * Place by raw score.
 */
rank_raw: number | null, 
/**
 * Best place of the 90 % interval.
 */
rank_low: number | null, 
/**
 * Worst place of the 90 % interval.
 */
rank_high: number | null, 
/**
 * Probability of being in the first tenth.
 */
first_tenth: number | null, 
/**
 * Its part, from 1.
 */
component: number | null, 
/**
 * Its group of neighbours that cannot be told apart, from 1 in the order of the rows.
 */
group: number | null, 
/**
 * Why its place is not that by raw score.
 */
why: Detail | null, 
/**
 * Standard deviation between its ratings.
 */
spread: number | null, 
/**
 * Whether its judges differ by more than chance.
 */
contested: boolean | null, };

/**
 * A judge in the report.
 */
export type AnalysedJudge = { 
/**
 * The name in the table.
 */
judge: string, 
/**
 * Ratings that count.
 */
n: number, 
/**
 * Predicted effect in points: positive for a lenient judge, negative for a harsh one.
 */
severity: number | null, 
/**
 * Conditional standard error of that.
 */
se: number | null, 
/**
 * Standard deviation of the judge's scores.
 */
spread: number | null, 
/**
 * Correlation with the other judges.
 */
correlation: number | null, 
/**
 * Share of scores at either end of those in the table.
 */
extremes: number | null, 
/**
 * Share of sheets with one mark for all criteria.
 */
halo: number | null, };

/**
 * The ranking and agreement report of a table. What the ratings cannot give is null.
 */
export type AnalysisView = { 
/**
 * Connected parts; applications of different parts cannot be compared.
 */
components: number, 
/**
 * The model, where one could be fitted.
 */
reml: RemlView | null, 
/**
 * Whether the order is by adjusted score, not by raw score.
 */
adjusted: boolean, 
/**
 * What forbids or limits the adjustment, and what else is worth knowing.
 */
notes: Array<Detail>, 
/**
 * By part and place.
 */
applications: Array<AnalysedApplication>, 
/**
 * By name.
 */
judges: Array<AnalysedJudge>, 
/**
 * Over all criteria.
 */
agreement: AgreementView, 
/**
 * What these figures mean.
 */
remarks: Array<Detail>, 
/**
 * For each criterion, where the table names any.
 */
criteria: Array<CriterionAgreement>, };

/**
 * A narrative answer.
 */
export type AnswerView = { 
/**
 * The question's id.
 */
question: string, 
/**
 * The question.
 */
heading: TextView, 
/**
 * The answer, plain text with line breaks.
 */
text: string, };

/**
 * A packet with its receipts.
 */
export type AnsweredPacket = { 
/**
 * The packet's id.
 */
packet: string, 
/**
 * Its short form.
 */
short: string, 
/**
 * Which export of the judge it is, from 1.
 */
revision: number, 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The round.
 */
round: string, 
/**
 * Its receipts; none while the judge waits for one, more than one where they contradict each other.
 */
receipts: Array<ReceiptView>, };

/**
 * An application in a list.
 */
export type ApplicationRow = { 
/**
 * Its number.
 */
id: number, 
/**
 * The reference of the form's export.
 */
reference: string, 
/**
 * Title as the applicant wrote it.
 */
title: string, 
/**
 * Title in English, where given.
 */
title_en: string | null, 
/**
 * Language of the application, BCP 47.
 */
language: string, 
/**
 * Who applies; empty where hidden from the judge.
 */
applicant: string, 
/**
 * Applicant kind.
 */
kind: string, 
/**
 * Category.
 */
category: string, 
/**
 * City.
 */
city: string, 
/**
 * Country.
 */
country: string, 
/**
 * Number of attachments.
 */
attachments: number, 
/**
 * Screening.
 */
screening: Screening, 
/**
 * What a verdict waits for, where the programme has it confirmed by a second person.
 */
waiting: ScreeningWait | null, 
/**
 * What persons said, in order, where the programme asks for two.
 */
given: Array<GivenView>, 
/**
 * Whether the programme's rules leave the decision to a person.
 */
needs_decision: boolean, 
/**
 * The judge's own sheet, in a judge's workspace.
 */
sheet: SheetMark | null, };

/**
 * Names an application.
 */
export type ApplicationShow = { 
/**
 * Its number.
 */
application: number, };

/**
 * One application, whole.
 */
export type ApplicationView = { 
/**
 * What the list shows.
 */
row: ApplicationRow, 
/**
 * When it was submitted, RFC 3339 with the programme's offset.
 */
submitted_at: string | null, 
/**
 * The form option the applicant chose, such as a local government.
 */
form: TextView, 
/**
 * Tags: sectors and target groups.
 */
tags: Array<NamedView>, 
/**
 * Contact person and e-mail; empty where hidden.
 */
contact: Array<string>, 
/**
 * Narrative answers in order.
 */
answers: Array<AnswerView>, 
/**
 * Attachments in order.
 */
attachments: Array<AttachmentView>, 
/**
 * Reason of the screening verdict.
 */
screening_reason: string, 
/**
 * When the verdict was given, RFC 3339.
 */
screened_at: string | null, };

/**
 * Plans or performs an import of applications.
 */
export type ApplicationsImport = { 
/**
 * The spreadsheet: `.xlsx`, `.ods` or `.csv`; the rows that were set aside before, where there is none.
 */
table: string | null, 
/**
 * Folder of attachments.
 */
attachments: string | null, 
/**
 * A mapping file, where the columns do not name themselves.
 */
mapping: string | null, 
/**
 * What columns mean, by their headings: a field, or nothing for a column to be left alone.
 */
meanings: { [key in string]: string }, 
/**
 * What cells should say.
 */
corrections: Array<CellCorrection>, 
/**
 * Rows to set aside.
 */
aside: Array<number>, 
/**
 * Rows whose changes of applications that are here already are accepted.
 */
accepted: Array<number>, 
/**
 * Whether all such changes are accepted.
 */
accept_all: boolean, };

/**
 * Looks for applications.
 */
export type ApplicationsList = { 
/**
 * Words to look for, in any script; empty for all.
 */
search: string, 
/**
 * Only this category.
 */
category: string | null, 
/**
 * Only this applicant kind.
 */
kind: string | null, 
/**
 * Only this country.
 */
country: string | null, 
/**
 * Only this state of screening.
 */
screening: Screening | null, 
/**
 * Only what waits for a second person, or for somebody who settles it.
 */
waiting: ScreeningWait | null, };

/**
 * The applications found.
 */
export type ApplicationsView = { 
/**
 * The rows, in order of number.
 */
rows: Array<ApplicationRow>, 
/**
 * All there are, before search and filters.
 */
total: number, 
/**
 * Of all there are, those whose proposed verdict waits for a second person.
 */
proposed: number, 
/**
 * Of all there are, those about which two persons disagree.
 */
disputed: number, 
/**
 * Countries that occur, for the filter.
 */
countries: Array<string>, 
/**
 * Where the words of the search stand, an application each.
 */
hits: Array<HitView>, };

/**
 * Proposes or applies an automatic assignment.
 */
export type Assign = { 
/**
 * The round.
 */
round: string, 
/**
 * Judges for each application, 1–50.
 */
per_application: number, 
/**
 * Seed that breaks ties.
 */
seed: number, };

/**
 * Adds or removes one assignment by hand.
 */
export type AssignOne = { 
/**
 * The round.
 */
round: string, 
/**
 * Judge.
 */
judge: number, 
/**
 * Application.
 */
application: number, 
/**
 * Whether the judge shall score it.
 */
assigned: boolean, };

/**
 * Who judges an application.
 */
export type AssignedRow = { 
/**
 * Application.
 */
application: number, 
/**
 * Title.
 */
title: string, 
/**
 * Category.
 */
category: string, 
/**
 * Judges by number.
 */
judges: Array<number>, };

/**
 * An assignment, proposed or standing.
 */
export type AssignmentView = { 
/**
 * The round.
 */
round: string, 
/**
 * One row an application.
 */
rows: Array<AssignedRow>, 
/**
 * Each judge's load.
 */
loads: Array<LoadView>, 
/**
 * What could not be met, and why.
 */
unmet: Array<Detail>, 
/**
 * Whether it stands in the workspace (false for a proposal).
 */
applied: boolean, };

/**
 * An application whose judges differ.
 */
export type AtOdds = { 
/**
 * Number.
 */
application: number, 
/**
 * Reference.
 */
reference: string, 
/**
 * Title.
 */
title: string, 
/**
 * Standard deviation between its sheets.
 */
spread: number | null, 
/**
 * Whether its judges differ by more than 95 in 100 applications would by chance.
 */
contested: boolean | null, 
/**
 * The judge whose sheet is farthest from what is expected.
 */
judge: number | null, 
/**
 * That judge's name.
 */
judge_name: string, 
/**
 * By how many residual standard deviations it is above, or below where negative.
 */
residual: number | null, };

/**
 * An attachment.
 */
export type AttachmentView = { 
/**
 * Its id; `doc://localhost/<id>` serves its bytes.
 */
id: number, 
/**
 * File name as the applicant gave it.
 */
name: string, 
/**
 * Media type, such as `application/pdf`.
 */
media: string, 
/**
 * Size in bytes.
 */
size: number, };

/**
 * For whom a comment is.
 */
export type Audience = "committee" | "applicant" | "private";

/**
 * An award.
 */
export type AwardDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * The category it is given in; empty for any.
 */
category: string, 
/**
 * How many winners are foreseen; none for one.
 */
winners: number | null, };

/**
 * An award with those who have it.
 */
export type AwardView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: TextView, 
/**
 * The category in which it is given; empty for any.
 */
category: string, 
/**
 * How many winners the programme foresees.
 */
foreseen: number, 
/**
 * Numbers of the applications that have it.
 */
winners: Array<number>, };

/**
 * Makes a copy of the open workspace, checked and complete.
 */
export type Backup = { 
/**
 * Where the copy goes; must not exist.
 */
out: string, };

/**
 * A member with a conflict of interest.
 */
export type BarredMember = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * Whether the member is at the meeting.
 */
present: boolean, 
/**
 * Why: `declared`, `affiliation`, `city`, `country` or `recused`.
 */
ground: string, 
/**
 * The words that matched, or the judge's reason.
 */
evidence: string, };

/**
 * How far a benefit has come.
 */
export type BenefitProgress = "open" | "arranged" | "given";

/**
 * Notes how far a benefit of a winner has come.
 */
export type BenefitTrack = { 
/**
 * The round's id.
 */
round: string, 
/**
 * Number of the application that has an award.
 */
application: number, 
/**
 * Position of the benefit in the programme, from 1.
 */
benefit: number, 
/**
 * How far it has come.
 */
progress: BenefitProgress, 
/**
 * What there is to say about it; may be empty.
 */
note: string, };

/**
 * What winners of a round receive.
 */
export type BenefitsView = { 
/**
 * The round.
 */
round: string, 
/**
 * Benefits of the programme, in order.
 */
benefits: Array<TextView>, 
/**
 * The winners in the order of their awards.
 */
winners: Array<WinnerView>, 
/**
 * How many benefits were given, of all that were promised.
 */
given: number, 
/**
 * How many were promised: each benefit to each winner.
 */
promised: number, };

/**
 * Writes a bundle of everything that has come in.
 */
export type BundleExport = { 
/**
 * The file.
 */
out: string, };

/**
 * A bundle that was written.
 */
export type BundleView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * Packets in it.
 */
packets: number, 
/**
 * Records of the chair's log in it.
 */
records: number, };

/**
 * An application for practice.
 */
export type CalibratedApplication = { 
/**
 * The application.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Name of its category.
 */
category: TextView, 
/**
 * The criteria, in the order of the rubric.
 */
criteria: Array<NamedView>, 
/**
 * Mean of the points on each criterion; none without a sheet.
 */
means: Array<number | null>, 
/**
 * Mean of the totals, `0..=100`.
 */
mean: number | null, 
/**
 * What each judge gave, by judge.
 */
sheets: Array<CalibratedSheet>, };

/**
 * A judge beside the others.
 */
export type CalibratedJudge = { 
/**
 * The judge.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * How far the judge's totals lie above those of all on the same applications, on average; below them it is
 * less than 0. None where nobody else has scored them.
 */
leaning: number | null, };

/**
 * A judge's sheet of practice.
 */
export type CalibratedSheet = { 
/**
 * The judge.
 */
judge: number, 
/**
 * Points, in the order of the criteria.
 */
points: Array<number>, 
/**
 * The score that they give, `0..=100`.
 */
total: number, };

/**
 * How the judges of a round used the scale in practice, beside each other.
 */
export type CalibrationView = { 
/**
 * The round.
 */
round: string, 
/**
 * The judges of whom a sheet of practice has come.
 */
judges: Array<CalibratedJudge>, 
/**
 * The applications for practice that the round scores.
 */
applications: Array<CalibratedApplication>, };

/**
 * Stops a job.
 */
export type Cancel = { 
/**
 * The id under which it was started.
 */
job: string, };

/**
 * What a merge makes of one file.
 */
export type CardView = { 
/**
 * The file.
 */
file: string, 
/**
 * Which packet of a bundle it is, from 1.
 */
inside: number | null, 
/**
 * The verdict.
 */
verdict: Verdict, 
/**
 * The judge, where known.
 */
judge: number | null, 
/**
 * The judge's name.
 */
judge_name: string, 
/**
 * The round.
 */
round: string, 
/**
 * The packet's id, short.
 */
short: string, 
/**
 * Final sheets in it.
 */
sheets: number, 
/**
 * Recusals in it.
 */
recusals: number, 
/**
 * Assigned applications without a final sheet.
 */
missing: number, 
/**
 * What was refused or is worth knowing.
 */
reason: Detail | null, 
/**
 * What to know about it besides.
 */
notes: Array<Detail>, 
/**
 * For a replacing packet: what changed, field by field.
 */
changes: Array<ChangeView>, };

/**
 * How far judges agree in one category. What the sheets cannot give is null.
 */
export type CategoryAgreement = { 
/**
 * Category.
 */
category: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * How many places count as the first.
 */
first: number, 
/**
 * What forbids or limits the adjustment.
 */
notes: Array<Detail>, 
/**
 * Over all criteria.
 */
agreement: AgreementView, 
/**
 * What these figures mean.
 */
remarks: Array<Detail>, 
/**
 * On each criterion, in the order of the rubric.
 */
criteria: Array<AgreementOn>, 
/**
 * The judges with a sheet, by number.
 */
judges: Array<JudgeConduct>, 
/**
 * The applications whose judges differ, the most contested first.
 */
applications: Array<AtOdds>, 
/**
 * What would become of the order with one weight a fifth lower or higher.
 */
weights: Array<WeightShiftView>, };

/**
 * A category.
 */
export type CategoryDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * What it is for.
 */
description: TextView, 
/**
 * Kinds that may enter.
 */
kinds: Array<string>, 
/**
 * Tag groups that apply.
 */
tag_groups: Array<string>, 
/**
 * Round to rubric.
 */
rubrics: { [key in string]: string }, };

/**
 * The ranking of one category.
 */
export type CategoryRanking = { 
/**
 * Category.
 */
category: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * Criteria, as columns.
 */
criteria: Array<NamedView>, 
/**
 * Whether the order is by adjusted score, not by raw score.
 */
adjusted: boolean, 
/**
 * What forbids or limits the adjustment.
 */
notes: Array<Detail>, 
/**
 * The model, where one could be fitted.
 */
reml: RemlView | null, 
/**
 * Connected parts; applications of different parts cannot be compared and are ranked apart.
 */
parts: number, 
/**
 * How many places count as the first.
 */
first: number, 
/**
 * The groups of tags of the programme, such as sectors.
 */
tag_groups: Array<TagGroupView>, 
/**
 * The judges that the rows name, in the order of their numbers.
 */
judges: Array<RankedJudge>, 
/**
 * Rows by part and place; unranked ones last.
 */
rows: Array<RankedRow>, };

/**
 * What missing sheets can still change about the first places of a category by raw score.
 */
export type CategoryReach = { 
/**
 * Category.
 */
category: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * How many places are the first.
 */
first: number, 
/**
 * Applications.
 */
applications: number, 
/**
 * Sheets that were asked for and do not count yet.
 */
missing: number, 
/**
 * Applications outside of the first places that could still be among them.
 */
enter: Array<ReachedRow>, 
/**
 * Applications among the first places that could still fall behind.
 */
leave: Array<ReachedRow>, };

/**
 * A category.
 */
export type CategoryView = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: TextView, 
/**
 * What it is for.
 */
description: TextView, };

/**
 * What a cell should say.
 */
export type CellCorrection = { 
/**
 * The cell, such as `C14`.
 */
cell: string, 
/**
 * The text.
 */
text: string, };

/**
 * A field of a sheet that a newer packet changes.
 */
export type ChangeView = { 
/**
 * Application.
 */
application: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Id of a criterion, or `recusal`, `committee`, `applicant`, `flag` or `nominations`.
 */
field: string, 
/**
 * The criterion's name, where the field is one.
 */
criterion: TextView | null, 
/**
 * Before.
 */
before: string, 
/**
 * After.
 */
after: string, };

/**
 * What a newer table says otherwise about an application.
 */
export type ChangedRow = { 
/**
 * The row's number.
 */
row: number, 
/**
 * The application.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title as it stands here.
 */
title: string, 
/**
 * What is said otherwise.
 */
fields: Array<FieldChangeView>, 
/**
 * How many judges have the earlier state in a kit.
 */
judges: number, 
/**
 * Whether it is accepted.
 */
accepted: boolean, };

/**
 * The state of a workspace after a full check.
 */
export type CheckView = { 
/**
 * Whether all is well.
 */
sound: boolean, 
/**
 * Rows of the journal that were followed.
 */
journal_rows: number, 
/**
 * The newest row's hash.
 */
journal_head: string, 
/**
 * What was found wrong.
 */
findings: Array<Detail>, };

/**
 * Asks the person for files or folders through the system's dialog.
 */
export type ChooseOpen = { 
/**
 * What is looked for.
 */
what: FileKind, 
/**
 * Whether several may be chosen.
 */
several: boolean, };

/**
 * Asks the person where to save.
 */
export type ChooseSave = { 
/**
 * What will be written.
 */
what: FileKind, 
/**
 * The name to begin with.
 */
suggested: string, };

/**
 * What the person chose; empty where the dialog was cancelled.
 */
export type Chosen = { 
/**
 * Full paths.
 */
paths: Array<string>, };

/**
 * A column of a table.
 */
export type ColumnSeenView = { 
/**
 * Its letters, such as `C`.
 */
column: string, 
/**
 * The heading.
 */
header: string, 
/**
 * The field that it means, where it means one.
 */
field: string | null, 
/**
 * Whether a person said so for an earlier table.
 */
remembered: boolean, 
/**
 * Some of its cells, cut short.
 */
samples: Array<string>, 
/**
 * How many cells have anything in them.
 */
filled: number, };

/**
 * One column's meaning.
 */
export type ColumnView = { 
/**
 * The field.
 */
field: string, 
/**
 * The header as it stands in the table.
 */
header: string, };

/**
 * The columns of a table, and what they can mean.
 */
export type ColumnsView = { 
/**
 * The columns that have a heading, in order.
 */
columns: Array<ColumnSeenView>, 
/**
 * What a column can mean.
 */
fields: Array<FieldView>, 
/**
 * Fields without which nothing can be imported and that no column means.
 */
missing: Array<string>, };

/**
 * Confirms as a second person what was proposed for each application.
 */
export type ConfirmMany = { 
/**
 * The applications.
 */
applications: Array<number>, 
/**
 * Who confirms.
 */
by: string, };

/**
 * Decides a conflict.
 */
export type ConflictDecide = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Application.
 */
application: number, 
/**
 * Confirm (true) or dismiss (false).
 */
confirm: boolean, };

/**
 * Declares a conflict on the spot.
 */
export type ConflictDeclare = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Application.
 */
application: number, 
/**
 * Why.
 */
reason: string, };

/**
 * Where a conflict stands.
 */
export type ConflictStatus = "proposed" | "declared" | "confirmed" | "dismissed";

/**
 * A conflict of interest between a judge and an application.
 */
export type ConflictView = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Judge's name.
 */
judge_name: string, 
/**
 * Application.
 */
application: number, 
/**
 * Application's title.
 */
title: string, 
/**
 * Applicant.
 */
applicant: string, 
/**
 * Why: `declared`, `affiliation`, `city` or `country`.
 */
ground: string, 
/**
 * The words that matched, or the declared reason.
 */
evidence: string, 
/**
 * Where it stands.
 */
status: ConflictStatus, };

/**
 * The conflicts of interest that are known or proposed.
 */
export type ConflictsView = { 
/**
 * One row a judge and application.
 */
rows: Array<ConflictView>, };

/**
 * A member's own copy.
 */
export type CopyView = { 
/**
 * Its number.
 */
copy: number, 
/**
 * Whose it is.
 */
reader: string, 
/**
 * The file's name in the folder; empty where every application was left out, and none was made.
 */
name: string, 
/**
 * Pages.
 */
pages: number, 
/**
 * Dossiers.
 */
dossiers: number, 
/**
 * Applications left out because the member is in conflict.
 */
left_out: number, };

/**
 * A judge's column.
 */
export type CoverageJudge = { 
/**
 * Number.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * Short id of the packet held; none where nothing has come in.
 */
packet: string | null, 
/**
 * Which export of the judge's it is.
 */
revision: number | null, 
/**
 * Applications assigned.
 */
assigned: number, 
/**
 * Sheets in.
 */
sheets: number, };

/**
 * An application's row.
 */
export type CoverageRow = { 
/**
 * Number.
 */
application: number, 
/**
 * Title.
 */
title: string, 
/**
 * Category.
 */
category: string, 
/**
 * What has become of it with each judge it is assigned to.
 */
sheets: Array<CoverageSheet>, };

/**
 * What has become of an application with a judge.
 */
export type CoverageSheet = { 
/**
 * The judge.
 */
judge: number, 
/**
 * The state.
 */
state: CoverageState, };

/**
 * State of one judge and application.
 */
export type CoverageState = "waiting" | "in" | "recused" | "missing";

/**
 * What has come in: judges by applications.
 */
export type CoverageView = { 
/**
 * Judges as columns.
 */
judges: Array<CoverageJudge>, 
/**
 * Applications as rows.
 */
rows: Array<CoverageRow>, };

/**
 * How far judges agree on one criterion.
 */
export type CriterionAgreement = { 
/**
 * Its name in the table.
 */
criterion: string, 
/**
 * How far judges agree.
 */
agreement: AgreementView, };

/**
 * A criterion with its words.
 */
export type CriterionDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * What to look at.
 */
help: TextView, 
/**
 * Weight relative to the others, 0–1000.
 */
weight: number, 
/**
 * Named sub-points.
 */
sub_points: Array<TextView>, 
/**
 * What each point of the scale means here, lowest first.
 */
descriptors: Array<TextView>, };

/**
 * How often each point of a criterion was given.
 */
export type CriterionUsage = { 
/**
 * Criterion.
 */
criterion: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * Points of the scale, lowest first.
 */
points: Array<number>, 
/**
 * How often each was given.
 */
counts: Array<number>, 
/**
 * Mean of the points, where any was given.
 */
mean: number | null, };

/**
 * A criterion with what the judge gave.
 */
export type CriterionView = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * What to look at.
 */
help: TextView, 
/**
 * Named sub-points.
 */
sub_points: Array<TextView>, 
/**
 * Weight.
 */
weight: number, 
/**
 * The scale's points, lowest first, with descriptors.
 */
scale: Array<ScalePointView>, 
/**
 * Points given.
 */
points: number | null, };

/**
 * Takes one decision about one application or several: one operation, taken back as one.
 */
export type Decide = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The applications' numbers.
 */
applications: Array<number>, 
/**
 * The decision.
 */
decision: DecisionDraft, };

/**
 * A decision as it is typed.
 */
export type DecisionDraft = { 
/**
 * `shortlisted`, `award:ID`, `mention:ID` or `none`; empty while none is chosen.
 */
outcome: string, 
/**
 * Why; needed unless the outcome is `none`.
 */
reason: string, 
/**
 * The motion as it was put.
 */
motion: string, 
/**
 * Numbers of the judges who voted for it.
 */
in_favour: Array<number>, 
/**
 * Numbers of those who voted against it.
 */
against: Array<number>, 
/**
 * Numbers of those who abstained.
 */
abstain: Array<number>, 
/**
 * What those who lost had to say.
 */
dissent: string, };

/**
 * Keeps a decision as far as it was prepared, so that it outlives the window.
 */
export type DecisionKeep = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The application's number.
 */
application: number, 
/**
 * As typed; nothing to throw away what was kept.
 */
draft: DecisionDraft | null, };

/**
 * Where a decision stands.
 */
export type DecisionState = "stands" | "superseded" | "withdrawn";

/**
 * A decision that somebody has begun to prepare and that was not taken.
 */
export type DecisionUnfinished = { 
/**
 * The application's number.
 */
application: number, 
/**
 * As it was typed.
 */
draft: DecisionDraft, 
/**
 * When it was kept last, RFC 3339.
 */
kept_at: string, };

/**
 * A decision.
 */
export type DecisionView = { 
/**
 * Its number.
 */
number: number, 
/**
 * When it was taken, RFC 3339.
 */
at: string, 
/**
 * Who wrote it down: the key that signed for the chair, short.
 */
by: string, 
/**
 * The application's number.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The applicant.
 */
applicant: string, 
/**
 * Its category.
 */
category: string, 
/**
 * What it was given.
 */
outcome: OutcomeKind, 
/**
 * The id of the award or the special mention.
 */
id: string | null, 
/**
 * Its name.
 */
name: TextView, 
/**
 * The body with which a special mention is given; empty for none.
 */
partner: string, 
/**
 * Why.
 */
reason: string, 
/**
 * The motion as it was put.
 */
motion: string, 
/**
 * Who voted for it.
 */
in_favour: Array<MemberView>, 
/**
 * Who voted against it.
 */
against: Array<MemberView>, 
/**
 * Who abstained.
 */
abstain: Array<MemberView>, 
/**
 * What those who lost had to say.
 */
dissent: string, 
/**
 * Where it stands.
 */
state: DecisionState, 
/**
 * The number of the decision that supersedes it.
 */
superseded_by: number | null, 
/**
 * When it was withdrawn, RFC 3339.
 */
withdrawn_at: string | null, 
/**
 * Why it was withdrawn; empty where it was taken back.
 */
withdrawn_because: string, };

/**
 * Withdraws a decision that stands.
 */
export type DecisionWithdraw = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The decision's number.
 */
decision: number, 
/**
 * The application; needed where the decision was taken about several.
 */
application: number | null, 
/**
 * Why.
 */
reason: string, };

/**
 * The decisions of a round, and what can be decided.
 */
export type DecisionsView = { 
/**
 * The round.
 */
round: string, 
/**
 * Whether its results are official, so that nothing can be decided.
 */
official: OfficialView, 
/**
 * The members of the committee.
 */
members: Array<MemberView>, 
/**
 * Whether a meeting is going on.
 */
meeting: boolean, 
/**
 * The awards of the programme.
 */
awards: Array<AwardView>, 
/**
 * The special mentions of the programme.
 */
mentions: Array<MentionView>, 
/**
 * The decisions that stand, in the order in which they were taken.
 */
decisions: Array<DecisionView>, 
/**
 * What there is to know about them.
 */
findings: Array<Detail>, 
/**
 * Applications that go on to the next round.
 */
shortlisted: number, 
/**
 * Applications of the round about which nothing was decided yet.
 */
undecided: number, 
/**
 * Decisions that somebody has begun to prepare, by application.
 */
unfinished: Array<DecisionUnfinished>, };

/**
 * A fact with a code: the texts `err-CODE` and `rec-CODE` of the locales say it in words.
 */
export type Detail = { 
/**
 * The code, in kebab case.
 */
code: string, 
/**
 * Named arguments of the texts.
 */
args: { [key in string]: string }, };

/**
 * An answer of the applicant.
 */
export type DossierAnswer = { 
/**
 * The question.
 */
heading: string, 
/**
 * The answer, in the applicant's words.
 */
text: string, };

/**
 * A criterion of a dossier.
 */
export type DossierCriterion = { 
/**
 * Its name.
 */
name: string, 
/**
 * Share of the total in percent, 0 to 100.
 */
weight: number, 
/**
 * Lowest points.
 */
min: number, 
/**
 * Highest points.
 */
max: number, 
/**
 * Mean points over the sheets that count.
 */
mean: number | null, };

/**
 * What a judge gave.
 */
export type DossierJudge = { 
/**
 * The judge's name.
 */
name: string, 
/**
 * Where the sheet stands.
 */
state: DossierSheet, 
/**
 * The reason of a recusal; may be empty.
 */
reason: string, 
/**
 * Points for each criterion; none where there are none.
 */
points: Array<number | null>, 
/**
 * Weighted total, 0 to 100.
 */
total: number | null, 
/**
 * Whether the judge wants it talked about.
 */
flagged: boolean, 
/**
 * Names of the special mentions it is nominated for.
 */
nominated: Array<string>, 
/**
 * The comment to the committee; may be empty.
 */
comment: string, };

/**
 * Where a judge's sheet stands.
 */
export type DossierSheet = "final" | "recused" | "missing";

/**
 * Asks for the dossier of an application in a round.
 */
export type DossierShow = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The application's number.
 */
application: number, 
/**
 * Language of the programme's texts: `en` or `ko`.
 */
language: string, };

/**
 * What judges have said about an application, and what it says itself.
 */
export type DossierView = { 
/**
 * The application's number.
 */
application: number, 
/**
 * Language of the applicant's texts as a BCP 47 tag; may be empty.
 */
language: string, 
/**
 * Place in the ranking; none where no sheet counts.
 */
rank: string | null, 
/**
 * Mean of the sheets that count, 0 to 100.
 */
score: number | null, 
/**
 * The criteria, in the rubric's order.
 */
criteria: Array<DossierCriterion>, 
/**
 * What each judge gave, in the order of the panel.
 */
judges: Array<DossierJudge>, 
/**
 * The applicant's answers, in the order of the form.
 */
answers: Array<DossierAnswer>, };

/**
 * What is said of a field before and after.
 */
export type FieldChangeView = { 
/**
 * The field or question; `attachments` for their names, `attachment NAME` for the content of one.
 */
field: string, 
/**
 * What is here.
 */
before: string, 
/**
 * What the table says.
 */
after: string, };

/**
 * What a column can mean.
 */
export type FieldView = { 
/**
 * The field's or the question's id.
 */
id: string, 
/**
 * The question; nothing for a field.
 */
heading: TextView | null, 
/**
 * Whether nothing can be imported without it.
 */
needed: boolean, 
/**
 * Whether several columns can mean it.
 */
several: boolean, 
/**
 * What its cells can say, where that is settled.
 */
options: Array<OptionView>, };

/**
 * Kinds of files in dialogs.
 */
export type FileKind = "workspace" | "kit" | "packet" | "receipt" | "bundle" | "safe" | "table" | "programme" | "pdf" | "csv" | "xlsx";

/**
 * A file that was written.
 */
export type FileView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, };

/**
 * Files that were written.
 */
export type FilesView = { 
/**
 * Each file.
 */
files: Array<FileView>, };

/**
 * The outcome of finalising.
 */
export type FinalisedView = { 
/**
 * Sheets that are now final.
 */
finalised: number, 
/**
 * Sheets that were left because of gaps.
 */
left: number, 
/**
 * The gaps.
 */
gaps: Array<Detail>, };

/**
 * Settles a fork as its judge has said.
 */
export type ForkChoose = { 
/**
 * The packet that counts: its id, or the beginning of it.
 */
packet: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Packets of one judge that do not know each other.
 */
export type ForkView = { 
/**
 * The round.
 */
round: string, 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * Ids of the packets.
 */
packets: Array<string>, };

/**
 * The forks of a workspace.
 */
export type ForksView = { 
/**
 * One a judge and round.
 */
forks: Array<ForkView>, };

/**
 * An option of the application form.
 */
export type FormDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * How spreadsheets write it.
 */
labels: Array<string>, 
/**
 * Whether screening must decide on each.
 */
needs_decision: boolean, };

/**
 * The application that moves furthest.
 */
export type Furthest = { 
/**
 * Number.
 */
application: number, 
/**
 * Reference.
 */
reference: string, 
/**
 * Its place before.
 */
from: number, 
/**
 * Its place then.
 */
to: number, };

/**
 * What keeps a sheet from being final.
 */
export type GapView = { 
/**
 * The application.
 */
application: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Name of the criterion, where the gap concerns one of the rubric.
 */
criterion: TextView | null, 
/**
 * What is missing or wrong.
 */
gap: Detail, };

/**
 * All gaps before finalising.
 */
export type GapsView = { 
/**
 * Each gap, by application.
 */
gaps: Array<GapView>, 
/**
 * Sheets that are complete, recused ones included.
 */
complete: number, 
/**
 * All sheets.
 */
total: number, 
/**
 * Sheets of practice whose points the next packet takes along; they do not count.
 */
practised: number, };

/**
 * A verdict as one person gave it.
 */
export type GivenView = { 
/**
 * The verdict.
 */
verdict: Screening, 
/**
 * Its reason; empty where none is needed.
 */
reason: string, 
/**
 * The person's name.
 */
by: string, 
/**
 * When, RFC 3339.
 */
at: string, };

/**
 * A comment that waits for the chair to read it.
 */
export type HeldLetter = { 
/**
 * The application.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * What of a judge stands in the comment.
 */
found: string, 
/**
 * The comment.
 */
comment: string, 
/**
 * All of this as a fact in words.
 */
reason: Detail, };

/**
 * Where a search found an application.
 */
export type HitView = { 
/**
 * The application.
 */
application: number, 
/**
 * The field's or the question's id.
 */
field: string, 
/**
 * The question; nothing for a field.
 */
heading: TextView | null, 
/**
 * What stands before, cut where it is long.
 */
before: string, 
/**
 * The words as the applicant wrote them.
 */
hit: string, 
/**
 * What stands after, cut where it is long.
 */
after: string, };

/**
 * Intraclass correlations: the six of Shrout and Fleiss for a complete design, and those of the model's
 * variances for any.
 */
export type IccView = { 
/**
 * ICC(1,1).
 */
"1,1": number | null, 
/**
 * ICC(2,1).
 */
"2,1": number | null, 
/**
 * ICC(3,1).
 */
"3,1": number | null, 
/**
 * ICC(1,k).
 */
"1,k": number | null, 
/**
 * ICC(2,k).
 */
"2,k": number | null, 
/**
 * ICC(3,k).
 */
"3,k": number | null, 
/**
 * From the variances: one judge's score.
 */
variance_single: number | null, 
/**
 * From the variances: the mean of as many judges as an application has.
 */
variance_average: number | null, };

/**
 * What an import would do, or has done.
 */
export type ImportView = { 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Applications that are new.
 */
new: number, 
/**
 * Rows already imported and the same.
 */
unchanged: number, 
/**
 * Rows that say something else about applications than what is here.
 */
changed: Array<ChangedRow>, 
/**
 * Rows set aside, most of them because of a problem.
 */
set_aside: number, 
/**
 * Rows that are set aside or were corrected, to be corrected.
 */
open_rows: Array<OpenRowView>, 
/**
 * Good rows that screening must decide.
 */
needs_decision: number, 
/**
 * How columns were understood: field and header.
 */
columns: Array<ColumnView>, 
/**
 * Headers that no field uses.
 */
extra_columns: Array<string>, 
/**
 * Every problem, by row and column.
 */
problems: Array<TableProblem>, 
/**
 * Things worth knowing that stop nothing.
 */
notes: Array<TableProblem>, 
/**
 * Whether it was applied (false for a plan).
 */
applied: boolean, };

/**
 * What a packet says of itself; its signature holds, whoever made it.
 */
export type InspectedView = { 
/**
 * The packet's id, 64 hexadecimal digits.
 */
packet: string, 
/**
 * Its short form.
 */
short: string, 
/**
 * The programme it belongs to, as an id.
 */
programme: string, 
/**
 * The round.
 */
round: string, 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's key, `ssh-ed25519 AAAA…`.
 */
judge_key: string, 
/**
 * Which export it is, from 1.
 */
revision: number, 
/**
 * Whether every assigned application has a final sheet.
 */
complete: boolean, 
/**
 * When it was made, as its maker's clock said.
 */
made_at: string, 
/**
 * The program that made it.
 */
app: string, };

/**
 * How far a job has come; sent while it runs.
 */
export type JobProgress = { 
/**
 * The id under which it was started.
 */
job: string, 
/**
 * What is being done, as a text id of the locales.
 */
stage: string, 
/**
 * Steps done.
 */
done: number, 
/**
 * Steps in all; 0 where it cannot be known.
 */
total: number, };

/**
 * A part of the workspace that changes.
 */
export type JournalArea = "workspace" | "applications" | "panel" | "sheets" | "results";

/**
 * One change of the workspace.
 */
export type JournalRowView = { 
/**
 * Its number, from 1.
 */
number: number, 
/**
 * When, RFC 3339.
 */
at: string, 
/**
 * What, as a text id: `op-…` of the locales.
 */
operation: string, 
/**
 * The operation's particulars as JSON text.
 */
particulars: string, 
/**
 * Title of the application it is about; empty where it is about none.
 */
application: string, 
/**
 * Name of the judge it is about; empty where it is about none.
 */
judge: string, 
/**
 * Name of who did it, where they said who they are; empty otherwise.
 */
person: string, 
/**
 * The row it takes back, where it is an undo.
 */
reverts: number | null, 
/**
 * The row's hash.
 */
hash: string, };

/**
 * Asks for the journal.
 */
export type JournalShow = { 
/**
 * How many of the newest rows, at most 100,000.
 */
limit: number, 
/**
 * Only changes of this part; all where there is none.
 */
area: JournalArea | null, 
/**
 * Only changes that say this, or are about an application or a judge of whom it is true; empty for all.
 */
search: string, 
/**
 * Only from this day on, `YYYY-MM-DD` by UTC; empty for all.
 */
from: string, 
/**
 * Only up to this day; empty for all.
 */
until: string, };

/**
 * The journal's newest rows, newest first.
 */
export type JournalView = { 
/**
 * All rows there are.
 */
total: number, 
/**
 * The rows that were looked for.
 */
found: number, 
/**
 * The rows asked for.
 */
rows: Array<JournalRowView>, };

/**
 * How one judge has scored.
 */
export type JudgeConduct = { 
/**
 * Number.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * Sheets that count.
 */
n: number, 
/**
 * Points above the panel: positive for a lenient judge, negative for a harsh one.
 */
severity: number | null, 
/**
 * Conditional standard error of that.
 */
se: number | null, 
/**
 * The lower end of its 90 % interval.
 */
severity_low: number | null, 
/**
 * The upper end.
 */
severity_high: number | null, 
/**
 * Mean of the judge's scores.
 */
mean: number | null, 
/**
 * Their standard deviation.
 */
spread: number | null, 
/**
 * Correlation with the mean of the other judges, their severity taken off.
 */
correlation: number | null, 
/**
 * Share of scores at either end of the scale.
 */
extremes: number | null, 
/**
 * Share of sheets with one mark for all criteria.
 */
halo: number | null, 
/**
 * What stands out.
 */
remarks: Array<Detail>, 
/**
 * What would become of the order without this judge; null where it was not tried.
 */
without: ShiftView | null, };

/**
 * The judge whose workspace this is.
 */
export type JudgeSelf = { 
/**
 * Whether points that are given in practice go back to the chair.
 */
calibrating: boolean, 
/**
 * The judge's number.
 */
id: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The round of the kit.
 */
round: string, 
/**
 * Six words of the judge's key, to read out to the chair.
 */
words: string, 
/**
 * Six words of the programme; the chair has the same.
 */
programme_words: string, };

/**
 * A judge by number, and the total for an application on 0–100; none where recused.
 *
 * A pair and no object with names: a large panel has tens of thousands of them.
 */
export type JudgeTotal = [number, number | null];

/**
 * A judge.
 */
export type JudgeView = { 
/**
 * Number.
 */
id: number, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Affiliation.
 */
affiliation: string, 
/**
 * City.
 */
city: string, 
/**
 * Country.
 */
country: string, 
/**
 * Languages, BCP 47.
 */
languages: Array<string>, 
/**
 * Expertise tags.
 */
expertise: Array<string>, 
/**
 * Most applications the judge can take; none for no limit.
 */
capacity: number | null, 
/**
 * Conflicts that count.
 */
conflicts: number, 
/**
 * Applications assigned, over all rounds.
 */
assigned: number, };

/**
 * The panel.
 */
export type JudgesView = { 
/**
 * The judges, in order of number.
 */
judges: Array<JudgeView>, };

/**
 * How far a key is trusted.
 */
export type KeyStanding = "provisional" | "confirmed" | "revoked";

/**
 * A kind of applicant.
 */
export type KindDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * The options of the application form that mean this kind.
 */
forms: Array<FormDraft>, };

/**
 * Makes a judge's workspace from a kit.
 */
export type KitOpen = { 
/**
 * The kit.
 */
kit: string, 
/**
 * The kit's passphrase, which came by another channel, or that of the earlier workspace where the kit
 * has none; the workspace will have the same.
 */
passphrase: string, 
/**
 * Where the workspace goes; must not exist.
 */
workspace: string, 
/**
 * The judge's earlier workspace, whose keys and work are brought along.
 */
keys_from?: string, 
/**
 * The earlier workspace's passphrase, where it differs from the kit's.
 */
keys_passphrase?: string, 
/**
 * Makes new keys although an earlier workspace is known: the chair has revoked the key.
 */
anew?: boolean, };

/**
 * A kit that is out.
 */
export type KitOutView = { 
/**
 * The judge.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * The kit's id, short.
 */
kit: string, 
/**
 * Which version of the programme it has.
 */
version: KitVersion, };

/**
 * How a kit stands to the programme as it is now.
 */
export type KitVersion = "current" | "earlier" | "other-rubric";

/**
 * A kit that was written.
 */
export type KitView = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * Applications in it.
 */
applications: number, 
/**
 * The passphrase, to be told by another channel; none where the judge's own keys open the kit.
 */
passphrase: string | null, 
/**
 * The kit's id, short.
 */
kit: string, };

/**
 * Exports the kits of a round.
 */
export type KitsExport = { 
/**
 * The round.
 */
round: string, 
/**
 * Folder for the kits; made where it is missing.
 */
dir: string, 
/**
 * Languages of the printed passphrases: `en`, `ko`, or both in their order; English where none is named.
 */
languages: Array<string>, };

/**
 * The newest kit of each judge of a round.
 */
export type KitsOutView = { 
/**
 * The round.
 */
round: string, 
/**
 * The programme's version now, from 1.
 */
version: number, 
/**
 * The kits, by judge.
 */
kits: Array<KitOutView>, };

/**
 * The kits that were written.
 */
export type KitsView = { 
/**
 * One a judge.
 */
kits: Array<KitView>, 
/**
 * The list of passphrases, to be kept apart from the kits.
 */
passphrase_sheet: string, 
/**
 * The same to print and hand out: a PDF with a page for each judge.
 */
passphrase_pages: string, };

/**
 * A judge's load.
 */
export type LoadView = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * Applications.
 */
applications: number, 
/**
 * Capacity, where limited.
 */
capacity: number | null, };

/**
 * A record of the chair's log.
 */
export type LogRow = { 
/**
 * Its number, from 1.
 */
n: number, 
/**
 * When it was made, RFC 3339.
 */
at: string, 
/**
 * What happened, as a text id of the locales.
 */
entry: string, 
/**
 * The judge it is about.
 */
judge: number | null, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The round it is about.
 */
round: string, 
/**
 * The packet it is about, short.
 */
packet: string, 
/**
 * The reason that was given.
 */
reason: string, };

/**
 * The chair's log.
 */
export type LogView = { 
/**
 * Its records, oldest first.
 */
records: Array<LogRow>, 
/**
 * SHA-256 of the last record.
 */
head: string, 
/**
 * Its short form.
 */
short: string, };

/**
 * Begins a meeting.
 */
export type MeetingBegin = { 
/**
 * The round's id.
 */
round: string, 
/**
 * Numbers of the members who are present; all where nobody says.
 */
present: Array<number> | null, };

/**
 * Says who is present from here on.
 */
export type MeetingPresence = { 
/**
 * The round's id.
 */
round: string, 
/**
 * Numbers of the members who are present.
 */
present: Array<number>, };

/**
 * A member of the committee.
 */
export type MemberView = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * Whether the member is at the meeting; everybody is where no meeting was begun.
 */
present: boolean, };

/**
 * A special mention.
 */
export type MentionDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * The body with which it is given; empty for none.
 */
partner: string, };

/**
 * A special mention with those who have it.
 */
export type MentionView = { 
/**
 * Its id.
 */
id: string, 
/**
 * Its name.
 */
name: TextView, 
/**
 * The body with which it is given; empty for none.
 */
partner: string, 
/**
 * Numbers of the applications that have it.
 */
winners: Array<number>, };

/**
 * Plans or performs a merge.
 */
export type Merge = { 
/**
 * Packets and bundles, or folders and sticks that hold them.
 */
files: Array<string>, };

/**
 * A card per file, and what the workspace holds then.
 */
export type MergeView = { 
/**
 * In the order of the files; for a bundle one a packet.
 */
cards: Array<CardView>, 
/**
 * The bundles among the files.
 */
bundles: Array<MergedBundle>, 
/**
 * Packets that are, or would be, taken in.
 */
taken: number, 
/**
 * Files refused.
 */
refused: number, 
/**
 * Whether it was applied.
 */
applied: boolean, 
/**
 * SHA-256 of what the workspace holds from packets, after applying.
 */
state_hash: string, };

/**
 * What a merge makes of a bundle, beside the cards of its packets.
 */
export type MergedBundle = { 
/**
 * The file.
 */
file: string, 
/**
 * Packets in it.
 */
packets: number, 
/**
 * What the log in it is to ours.
 */
log: Detail, };

/**
 * What an entry of the minutes tells of.
 */
export type MinuteKind = "began" | "present" | "ended" | "decided" | "sealed" | "unsealed" | "official" | "reopened";

/**
 * An entry of the minutes.
 */
export type MinuteView = { 
/**
 * The number of its row in the journal.
 */
number: number, 
/**
 * When it happened, RFC 3339.
 */
at: string, 
/**
 * What it tells of.
 */
kind: MinuteKind, 
/**
 * Members who are present from here on.
 */
present: Array<MemberView>, 
/**
 * The decision; the first of several that were taken together.
 */
decision: DecisionView | null, 
/**
 * All decisions of the entry, where several were taken together.
 */
together: Array<DecisionView>, 
/**
 * Packets that were sealed.
 */
packets: number, 
/**
 * The short hash of official results.
 */
code: string, 
/**
 * The reason for which a seal or official results were opened again.
 */
reason: string, };

/**
 * The minutes of a round's meetings.
 */
export type MinutesView = { 
/**
 * The round.
 */
round: string, 
/**
 * Its name.
 */
name: TextView, 
/**
 * The programme's title.
 */
programme: TextView, 
/**
 * Whether a meeting is going on.
 */
meeting: boolean, 
/**
 * The members of the committee.
 */
members: Array<MemberView>, 
/**
 * What happened, in order.
 */
entries: Array<MinuteView>, 
/**
 * Whether the results are official.
 */
official: OfficialView, };

/**
 * An id with its name.
 */
export type NamedView = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: TextView, };

/**
 * A request that needs no arguments.
 */
export type Nothing = Record<symbol, never>;

/**
 * Opens official results again.
 */
export type OfficialReopen = { 
/**
 * The round's id.
 */
round: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Official results of a round.
 */
export type OfficialView = { 
/**
 * The round.
 */
round: string, 
/**
 * Whether its results are official.
 */
official: boolean, 
/**
 * Whether it is sealed, so that they can be declared so.
 */
sealed: boolean, 
/**
 * SHA-256 of the results; empty where they are not official.
 */
sha256: string, 
/**
 * Its short form, to read out.
 */
short: string, 
/**
 * The same as six words.
 */
words: string, 
/**
 * When they were declared official, RFC 3339.
 */
at: string, 
/**
 * Decisions that the log names with them.
 */
decisions: number, 
/**
 * Reasons for which official results were opened again, oldest first.
 */
reopened: Array<string>, };

/**
 * A cell of such a row.
 */
export type OpenCellView = { 
/**
 * The cell, such as `C14`.
 */
cell: string, 
/**
 * The column's heading.
 */
header: string, 
/**
 * The field that the column means.
 */
field: string, 
/**
 * What it says.
 */
text: string, 
/**
 * Whether a person has corrected it.
 */
corrected: boolean, 
/**
 * What the table says, where it was corrected; nothing where that cannot be read.
 */
was: string | null, };

/**
 * A row that a person may want to correct.
 */
export type OpenRowView = { 
/**
 * The row's number in the import.
 */
row: number, 
/**
 * Where it stood: the table's file, for a row that was set aside before.
 */
source: string | null, 
/**
 * Its number there.
 */
number: number, 
/**
 * Its reference, as far as it has one.
 */
reference: string, 
/**
 * Whether it is set aside.
 */
aside: boolean, 
/**
 * Its cells.
 */
cells: Array<OpenCellView>, };

/**
 * Opens a file in the program that the system has for its kind.
 */
export type OpenWritten = { 
/**
 * A file that a command wrote since the program was started.
 */
path: string, };

/**
 * What a cell can say.
 */
export type OptionView = { 
/**
 * The text for the cell.
 */
text: string, 
/**
 * What it names.
 */
name: TextView, };

/**
 * What a decision gives.
 */
export type OutcomeKind = "shortlisted" | "award" | "mention" | "none";

/**
 * A judge's own scores in a category.
 */
export type OwnCategoryView = { 
/**
 * The category.
 */
category: string, 
/**
 * Applications of the kit.
 */
applications: number, 
/**
 * How the scale was used, one a criterion.
 */
criteria: Array<CriterionUsage>, 
/**
 * The order that the sheets give, the best first.
 */
places: Array<OwnPlaceView>, };

/**
 * The place of an application in a judge's own order.
 */
export type OwnPlaceView = { 
/**
 * The application.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * Its title in English, where it has another.
 */
title_en: string | null, 
/**
 * Place, from 1; equal scores share one.
 */
place: number, 
/**
 * Weighted score on 0–100.
 */
score: number, 
/**
 * Whether another application has the same score.
 */
tied: boolean, };

/**
 * A judge's own scores, to stay consistent by.
 */
export type OwnScoresView = { 
/**
 * One a category of the kit.
 */
categories: Array<OwnCategoryView>, };

/**
 * Writes the packet.
 */
export type PacketExport = { 
/**
 * Folder, or a full path that ends in `.jurypacket`.
 */
out: string, 
/**
 * Whether an existing file may be replaced; the dialog has asked.
 */
replace: boolean, };

/**
 * Shows what is readable of a packet with the keys of the open workspace.
 */
export type PacketInspect = { 
/**
 * The packet.
 */
file: string, };

/**
 * The packet that was written.
 */
export type PacketView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * The packet's id, 64 hexadecimal digits.
 */
packet: string, 
/**
 * The first eight digits in two groups, to compare with the chair's merge report.
 */
short: string, 
/**
 * Which of this judge's exports it is, from 1.
 */
revision: number, 
/**
 * Final sheets in it.
 */
sheets: number, 
/**
 * Recusals in it.
 */
recusals: number, 
/**
 * Assigned applications without a final sheet.
 */
missing: number, 
/**
 * Sheets of practice whose points are in it; they do not count.
 */
practised: number, 
/**
 * When it was made, RFC 3339.
 */
made_at: string, };

/**
 * A size of paper.
 */
export type PaperFormat = "a4" | "letter";

/**
 * A paper of a meeting.
 */
export type PaperKind = "seal-sheet" | "agenda" | "minutes" | "letters" | "certificates" | "sheets";

/**
 * How the margins left and right of the text share the paper.
 */
export type PaperMargins = "even" | "one-sided" | "two-sided";

/**
 * Prints papers of a round's meeting.
 */
export type PapersPrint = { 
/**
 * What is printed.
 */
kind: PaperKind, 
/**
 * The PDF; a new folder where every applicant gets a file.
 */
out: string, 
/**
 * The round; the first in which judges score where none is named.
 */
round: string | null, 
/**
 * Only this category (not seal sheet and minutes).
 */
category: string | null, 
/**
 * Only this application (letters, certificates, sheets).
 */
application: number | null, 
/**
 * Whether letters and certificates are a file for each applicant, in a folder.
 */
one_each: boolean, 
/**
 * What it is printed on. In one language letters and certificates are in their applicant's, whichever is named;
 * in both, a letter's is the first, and a certificate has both on its page.
 */
on: PrintedOn, 
/**
 * Who signs seal sheet, minutes, letters and certificates.
 */
signing: Signing, 
/**
 * When the meeting begins, such as `14:00`: an agenda then says when each application is expected.
 */
starts: string, 
/**
 * How many minutes each application takes.
 */
minutes: number | null, 
/**
 * Applications whose comments name a judge, which the chair has read and lets pass.
 */
read: Array<number>, 
/**
 * Whether an existing file may be replaced; the dialog has asked. A folder never is.
 */
replace: boolean, };

/**
 * What was printed.
 */
export type PapersView = { 
/**
 * The file or the folder.
 */
path: string, 
/**
 * Size of all files in bytes.
 */
size: number, 
/**
 * Pages of all files.
 */
pages: number, 
/**
 * Letters, applicants with a certificate, or sheets; none in the others.
 */
documents: number, 
/**
 * Whether the results are official; letters of before are marked as drafts.
 */
official: boolean, 
/**
 * Letters that were not printed, because a comment in them names a judge.
 */
held: Array<HeldLetter>, 
/**
 * Characters that no font has.
 */
missing_characters: string, 
/**
 * An id for the window's viewer; empty for a folder.
 */
preview: string, };

/**
 * Changes the passphrase of the open workspace.
 */
export type PassphraseChange = { 
/**
 * The new passphrase, at least 8 characters.
 */
new_passphrase: string, };

/**
 * What a packet made now would change of the last one.
 */
export type PendingView = { 
/**
 * The revision that the next packet has.
 */
next: number, 
/**
 * What it changes; nothing where there is no packet yet, or none whose content was kept.
 */
changes: Array<ChangeView> | null, };

/**
 * What a plot shows.
 */
export type PlotKind = "ranks" | "severity" | "spread" | "criteria" | "heat";

/**
 * A plot.
 */
export type PlotView = { 
/**
 * What it shows.
 */
kind: PlotKind, 
/**
 * The same in words, for a heading above it.
 */
title: string, 
/**
 * The picture, an `svg` element. Its colours are classes of the style sheet; what it shows is
 * described inside.
 */
svg: string, };

/**
 * The plots of a category in a round.
 */
export type PlotsView = { 
/**
 * One after another as they are read; several of a kind where one does not hold all rows, or where
 * parts cannot be compared.
 */
plots: Array<PlotView>, };

/**
 * A point of a scale.
 */
export type PointDraft = { 
/**
 * Points.
 */
points: number, 
/**
 * Name.
 */
name: TextView, };

/**
 * Prints dossiers or a ranking report.
 */
export type Print = { 
/**
 * What to print.
 */
kind: PrintKind, 
/**
 * The PDF; a new folder where every member gets a book.
 */
out: string, 
/**
 * The round; the last scoring round with packets where none is named.
 */
round: string | null, 
/**
 * Only this category (a book or a ranking).
 */
category: string | null, 
/**
 * The application (a dossier).
 */
application: number | null, 
/**
 * The judge who will read it: applications in conflict are left out (not a ranking).
 */
reader: number | null, 
/**
 * How many places count as the first (a ranking); a tenth of the applications where it is not said.
 */
first: number | null, 
/**
 * The number of this copy, at the foot of each page (a book or a dossier); of the first, where every
 * member gets one.
 */
copy: number | null, 
/**
 * In the order of the agenda and not of the ranking (a book).
 */
agenda_order: boolean, 
/**
 * With an index by country (a book).
 */
index: boolean, 
/**
 * With the register of conflicts (a book).
 */
register: boolean, 
/**
 * With the attachments bound in behind their dossier (a book or a dossier).
 */
attachments: boolean, 
/**
 * A numbered copy for each member of the panel, without the applications they are in conflict with,
 * in a new folder (a book). With a reader it is theirs alone.
 */
one_each: boolean, 
/**
 * What it is printed on.
 */
on: PrintedOn, 
/**
 * Whether an existing file may be replaced; the dialog has asked.
 */
replace: boolean, };

/**
 * What can be printed.
 */
export type PrintKind = "dossier" | "book" | "ranking";

/**
 * What was printed.
 */
export type PrintView = { 
/**
 * The file.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * Pages.
 */
pages: number, 
/**
 * Dossiers, or score sheets; none in a ranking report.
 */
dossiers: number, 
/**
 * Applications left out because their reader is in conflict.
 */
left_out: number, 
/**
 * Characters that no font has.
 */
missing_characters: string, 
/**
 * An id for the window's viewer: `doc://localhost/<id>` serves the very bytes saved; empty for a
 * folder.
 */
preview: string, 
/**
 * The copies, where every member got one.
 */
copies: Array<CopyView>, };

/**
 * Lets a document be printed by the system's own dialog; answers once the person has closed it.
 */
export type PrintWritten = { 
/**
 * A PDF that a command wrote since the program was started.
 */
path: string, };

/**
 * What something is printed on, and in which languages.
 */
export type PrintedOn = { 
/**
 * `en`, `ko`, or both in their order; English where none is named. In both, reports and letters are whole in
 * each, one after the other; what holds other people's texts has them once, under names in both.
 */
languages: Array<string>, 
/**
 * The size of the paper.
 */
size: PaperFormat, 
/**
 * How the margins share it; certificates have even ones.
 */
margins: PaperMargins, 
/**
 * Print a box for characters that no font has, instead of refusing.
 */
allow_missing_characters: boolean, };

/**
 * Why a command was not carried out. The workspace is as it was before.
 */
export type Problem = { 
/**
 * The code, in kebab case.
 */
code: string, 
/**
 * Named arguments of the texts.
 */
args: { [key in string]: string }, 
/**
 * Everything that is wrong, where several things are.
 */
details: Array<ProblemDetail>, 
/**
 * Whether the answer is no (something was refused), rather than wrong use or unreadable input.
 */
refused: boolean, };

/**
 * One of several things that are wrong, with its place.
 */
export type ProblemDetail = { 
/**
 * Line or row, from 1, where there is one.
 */
line: number | null, 
/**
 * Field or column, where there is one.
 */
field: string, 
/**
 * What is wrong.
 */
detail: Detail, };

/**
 * A draft of the programme.
 */
export type ProgrammeChange = { 
/**
 * The whole programme as it is to be.
 */
programme: ProgrammeDraft, 
/**
 * Why a new version is issued although kits are out; nothing for a change before the first kit.
 */
reason?: string, };

/**
 * One edition of a prize, as typed.
 */
export type ProgrammeDraft = { 
/**
 * Slug.
 */
id: string, 
/**
 * `en`, and `ko` where every text is in Korean too.
 */
languages: Array<string>, 
/**
 * Title.
 */
title: TextView, 
/**
 * What it is for.
 */
purpose: TextView, 
/**
 * Who organises it.
 */
organisers: Array<string>, 
/**
 * Last moment to submit, RFC 3339.
 */
deadline: string, 
/**
 * Name of that time zone; shown only.
 */
time_zone: string, 
/**
 * Kinds of applicants.
 */
kinds: Array<KindDraft>, 
/**
 * Groups of tags.
 */
tag_groups: Array<TagGroupDraft>, 
/**
 * Narrative questions.
 */
questions: Array<QuestionDraft>, 
/**
 * Rubrics.
 */
rubrics: Array<RubricDraft>, 
/**
 * Whether every verdict of screening is confirmed by a second person.
 */
confirm_screening: boolean, 
/**
 * Rounds, in order.
 */
rounds: Array<RoundDraft>, 
/**
 * Categories, in order.
 */
categories: Array<CategoryDraft>, 
/**
 * Awards.
 */
awards: Array<AwardDraft>, 
/**
 * Special mentions.
 */
special_mentions: Array<MentionDraft>, 
/**
 * What winners receive.
 */
benefits: Array<TextView>, 
/**
 * Field of an application to the headers of its column in spreadsheets.
 */
columns: { [key in string]: Array<string> }, };

/**
 * The programme of the workspace, to be changed.
 */
export type ProgrammeEdit = { 
/**
 * What it says now.
 */
programme: ProgrammeDraft, 
/**
 * Six words by which this issue of the programme is known.
 */
words: string, 
/**
 * Number of its version; the first one is 1.
 */
version: number, 
/**
 * Since when kits are out; none where there are none. From the first kit on a change is a new version.
 */
locked: ProgrammeLock | null, 
/**
 * Whether a deputy works here, who cannot sign in the chair's name: nothing of it changes any more.
 */
taken_over: boolean, 
/**
 * What somebody has begun to change and not issued; none where there is nothing of that kind.
 */
unfinished: ProgrammeUnfinished | null, };

/**
 * Everything that is wrong with a draft.
 */
export type ProgrammeFaults = { 
/**
 * Each with its place, such as `rubrics[1].criteria[2].weight`, counted from 1.
 */
faults: Array<ProblemDetail>, 
/**
 * Rounds that would be scored by another rubric although kits are out: those kits would count no more.
 */
rescored: Array<string>, };

/**
 * Keeps a programme as far as it was changed, so that it outlives the window.
 */
export type ProgrammeKeep = { 
/**
 * The whole programme as typed; nothing to throw away what was kept.
 */
programme: ProgrammeDraft | null, };

/**
 * Kits carry the programme.
 */
export type ProgrammeLock = { 
/**
 * When the first kit was saved, RFC 3339.
 */
since: string, 
/**
 * How many kits were saved.
 */
kits: number, };

/**
 * Reads a programme file as a draft.
 */
export type ProgrammeRead = { 
/**
 * The `.toml` file.
 */
file: string, };

/**
 * Writes the programme as a file.
 */
export type ProgrammeSave = { 
/**
 * Where the `.toml` file goes.
 */
out: string, };

/**
 * A programme that somebody has begun to change.
 */
export type ProgrammeUnfinished = { 
/**
 * As it was typed.
 */
programme: ProgrammeDraft, 
/**
 * When it was kept last, RFC 3339.
 */
kept_at: string, 
/**
 * Whether the programme has been changed by other means since.
 */
overtaken: boolean, };

/**
 * The programme, as screens need it.
 */
export type ProgrammeView = { 
/**
 * Programme slug.
 */
id: string, 
/**
 * Its title.
 */
title: TextView, 
/**
 * Deadline, RFC 3339 with the programme's offset.
 */
deadline: string, 
/**
 * Name of the time zone, such as `Asia/Seoul`.
 */
time_zone: string, 
/**
 * Categories in the programme's order.
 */
categories: Array<CategoryView>, 
/**
 * Applicant kinds.
 */
kinds: Array<NamedView>, 
/**
 * Whether every verdict of screening is confirmed by a second person.
 */
confirm_screening: boolean, 
/**
 * Rounds in order.
 */
rounds: Array<RoundView>, 
/**
 * Special mentions that may be given.
 */
special_mentions: Array<NamedView>, };

/**
 * Says what the projector shows.
 */
export type Project = { 
/**
 * The round's id.
 */
round: string, 
/**
 * The category's id.
 */
category: string, 
/**
 * The application's number; none for the programme's title alone.
 */
application: number | null, 
/**
 * The place of an answer to show, from 0; none for the matter itself.
 */
answer: number | null, 
/**
 * Whether names of members may be seen.
 */
names: boolean, 
/**
 * Whether rank and score may be seen.
 */
scores: boolean, 
/**
 * The motion that is being put; may be empty.
 */
motion: string, 
/**
 * Language of the second window and of the programme's texts: `en` or `ko`.
 */
language: string, 
/**
 * Whether it is light on dark.
 */
dark: boolean, };

/**
 * A decision, as the room may see it.
 */
export type ProjectedDecision = { 
/**
 * Its number.
 */
number: number, 
/**
 * What it gives.
 */
outcome: OutcomeKind, 
/**
 * Name of the award or the special mention.
 */
name: TextView, 
/**
 * The body with which a special mention is given; empty for none.
 */
partner: string, 
/**
 * Votes for it.
 */
in_favour: number, 
/**
 * Votes against it.
 */
against: number, 
/**
 * Abstentions.
 */
abstain: number, };

/**
 * The application that is talked about, as the room may see it.
 */
export type ProjectedMatter = { 
/**
 * The application's number.
 */
application: number, 
/**
 * Its place on the agenda, from 1.
 */
place: number, 
/**
 * How many are on the agenda.
 */
total: number, 
/**
 * Its title.
 */
title: string, 
/**
 * Its title in English, where it differs.
 */
title_en: string | null, 
/**
 * Language of the applicant's texts as a BCP 47 tag; may be empty.
 */
language: string, 
/**
 * The applicant.
 */
applicant: string, 
/**
 * City.
 */
city: string, 
/**
 * Country.
 */
country: string, 
/**
 * Rank, where scores may be seen.
 */
rank: number | null, 
/**
 * Score, 0 to 100, where scores may be seen.
 */
score: number | null, 
/**
 * How many leave the room now.
 */
leaving: number, 
/**
 * Who, where names may be seen.
 */
leave: Array<string>, 
/**
 * How many come in again now.
 */
coming: number, 
/**
 * Who, where names may be seen.
 */
come_back: Array<string>, 
/**
 * The motion that is being put; may be empty.
 */
motion: string, 
/**
 * The answer that is shown.
 */
answer: DossierAnswer | null, 
/**
 * What was decided.
 */
decisions: Array<ProjectedDecision>, };

/**
 * What the room may see, and nothing else.
 */
export type ProjectionView = { 
/**
 * Language of the window; empty before anybody has said what to show.
 */
language: string, 
/**
 * Whether it is light on dark.
 */
dark: boolean, 
/**
 * The programme's title; empty while nothing is shown.
 */
programme: TextView, 
/**
 * Name of the round.
 */
round: TextView, 
/**
 * Name of the category.
 */
category: TextView, 
/**
 * Whether the round's results are official.
 */
official: boolean, 
/**
 * The application that is talked about.
 */
matter: ProjectedMatter | null, };

/**
 * Where a benefit of a winner stands.
 */
export type PromiseView = { 
/**
 * Position of the benefit in the programme, from 1.
 */
benefit: number, 
/**
 * How far it has come.
 */
progress: BenefitProgress, 
/**
 * What there is to say about it.
 */
note: string, };

/**
 * A narrative question.
 */
export type QuestionDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Heading.
 */
heading: TextView, 
/**
 * Headers of its column in spreadsheets.
 */
columns: Array<string>, 
/**
 * Kinds that are asked; empty for all.
 */
kinds: Array<string>, };

/**
 * A judge whom the rows of a ranking name.
 */
export type RankedJudge = { 
/**
 * Number.
 */
judge: number, 
/**
 * Name.
 */
name: string, };

/**
 * An application in the ranking.
 */
export type RankedRow = { 
/**
 * Place from 1 in the order shown, within its part; equals share it; none without a counting sheet.
 */
rank: number | null, 
/**
 * Its part, from 1.
 */
part: number | null, 
/**
 * Its group of neighbours that cannot be told apart, from 1 in the order of the rows; none where the
 * order is by raw score.
 */
group: number | null, 
/**
 * Place by raw score.
 */
raw_rank: number | null, 
/**
 * Score adjusted for severity.
 */
adjusted: number | null, 
/**
 * Conditional standard error of that.
 */
se: number | null, 
/**
 * Best place of the 90 % interval.
 */
rank_low: number | null, 
/**
 * Worst place of the 90 % interval.
 */
rank_high: number | null, 
/**
 * Probability of being among the first.
 */
among_first: number | null, 
/**
 * Why its place is not that by raw score.
 */
why: Detail | null, 
/**
 * The rule that parted it from others of equal score, or leaves them to the chair.
 */
tie: TieView | null, 
/**
 * Whether its judges differ by more than chance.
 */
contested: boolean | null, 
/**
 * Number.
 */
application: number, 
/**
 * Reference.
 */
reference: string, 
/**
 * Title.
 */
title: string, 
/**
 * Title in English.
 */
title_en: string | null, 
/**
 * Applicant.
 */
applicant: string, 
/**
 * Country.
 */
country: string, 
/**
 * Applicant kind.
 */
kind: string, 
/**
 * Ids of its tags, such as sectors.
 */
tags: Array<string>, 
/**
 * Raw weighted mean on 0–100.
 */
score: number | null, 
/**
 * Sheets that count.
 */
sheets: number, 
/**
 * Recusals.
 */
recusals: number, 
/**
 * Assigned judges whose sheet is not in.
 */
missing: number, 
/**
 * Mean points of each criterion.
 */
criterion_means: Array<number | null>, 
/**
 * What each judge gave it, in the order of their numbers.
 */
judges: Array<JudgeTotal>, };

/**
 * Writes the ranking to files.
 */
export type RankingExport = { 
/**
 * The round.
 */
round: string, 
/**
 * A CSV file, where wanted.
 */
csv: string | null, 
/**
 * A spreadsheet, where wanted.
 */
xlsx: string | null, 
/**
 * How many places count as the first; a tenth of the applications where it is not said.
 */
first: number | null, };

/**
 * Asks for the plots of a category in a round.
 */
export type RankingPlots = { 
/**
 * The round.
 */
round: string, 
/**
 * The category.
 */
category: string, 
/**
 * How many places count as the first; a tenth of the applications where it is not said.
 */
first: number | null, 
/**
 * The language of the words in them, `en` or `ko`.
 */
language: string, };

/**
 * Asks for the ranking.
 */
export type RankingShow = { 
/**
 * The round.
 */
round: string, 
/**
 * Only this category.
 */
category: string | null, 
/**
 * How many places count as the first; a tenth of the applications where it is not said.
 */
first: number | null, };

/**
 * The rankings of a round.
 */
export type RankingView = { 
/**
 * The round.
 */
round: string, 
/**
 * Whether the results are frozen.
 */
official: boolean, 
/**
 * Short hash of the sealed packets; none where the round is not sealed.
 */
sealed: string | null, 
/**
 * Judges whose key's words were not compared yet.
 */
provisional: Array<string>, 
/**
 * SHA-256 of what it was made from.
 */
state_hash: string, 
/**
 * Its short form, as printed.
 */
short_hash: string, 
/**
 * One a category.
 */
categories: Array<CategoryRanking>, };

/**
 * Asks what missing sheets can still change about the first places.
 */
export type ReachShow = { 
/**
 * The round.
 */
round: string, 
/**
 * Only this category.
 */
category: string | null, 
/**
 * How many places are the first; a tenth of the applications where it is not said.
 */
first: number | null, };

/**
 * What missing sheets can still change.
 */
export type ReachView = { 
/**
 * The round.
 */
round: string, 
/**
 * Whether the round is sealed, so that what comes in now does not count.
 */
sealed: boolean, 
/**
 * One a category that can be ranked.
 */
categories: Array<CategoryReach>, };

/**
 * An application on whose side of the line nothing is certain.
 */
export type ReachedRow = { 
/**
 * Number.
 */
application: number, 
/**
 * Reference.
 */
reference: string, 
/**
 * Title.
 */
title: string, 
/**
 * Place by raw score as of now; none without a counting sheet.
 */
rank: number | null, };

/**
 * How many packets were read and checked anew.
 */
export type RebuiltView = { 
/**
 * Packets held.
 */
packets: number, };

/**
 * Takes the chair's receipt into a judge's workspace.
 */
export type ReceiptOpen = { 
/**
 * The file.
 */
file: string, };

/**
 * What a receipt says.
 */
export type ReceiptView = { 
/**
 * The number of the packet in the chair's log.
 */
number: number, 
/**
 * Six words, the same on both screens.
 */
words: string, 
/**
 * Whether it came after its round was sealed.
 */
late: boolean, 
/**
 * When it came in by the chair's clock, RFC 3339.
 */
at: string, 
/**
 * The file, where one was just written.
 */
file: string | null, };

/**
 * Writes a receipt for each packet that has come in.
 */
export type ReceiptsExport = { 
/**
 * The folder.
 */
dir: string, };

/**
 * Prints the chair's receipts, a page for each judge's packet; in a judge's workspace a page for each packet
 * that was made, whether the chair has answered it or not.
 */
export type ReceiptsPrint = { 
/**
 * The PDF.
 */
out: string, 
/**
 * Only this judge's.
 */
judge: number | null, 
/**
 * Only the packet that was made last (in a judge's workspace).
 */
latest: boolean, 
/**
 * Languages of the paper: `en`, `ko`, or both in their order; English where none is named.
 */
languages: Array<string>, 
/**
 * Whether an existing file may be replaced; the dialog has asked.
 */
replace: boolean, };

/**
 * Packets with the chair's receipts for them: in a judge's workspace those that were exported, in the
 * chair's those that came in.
 */
export type ReceiptsView = { 
/**
 * Oldest first.
 */
packets: Array<AnsweredPacket>, 
/**
 * Number of the chair's log about which two receipts tell different stories.
 */
contradiction: number | null, };

/**
 * Names a workspace in the list of recent ones.
 */
export type RecentForget = { 
/**
 * The file.
 */
path: string, };

/**
 * A workspace opened before.
 */
export type RecentView = { 
/**
 * Where the file is.
 */
path: string, 
/**
 * The programme's title when it was last open.
 */
title: TextView, 
/**
 * Whose workspace it is.
 */
role: Role, 
/**
 * The judge's name, in a judge's workspace.
 */
judge: string | null, 
/**
 * When it was last open, RFC 3339.
 */
opened_at: string, 
/**
 * Whether the file is still there.
 */
exists: boolean, };

/**
 * Names a record.
 */
export type RecordAt = { 
/**
 * The folder.
 */
path: string, };

/**
 * A category's ranking in a record.
 */
export type RecordCategory = { 
/**
 * The category.
 */
category: string, 
/**
 * Its places, best first.
 */
places: Array<RecordPlace>, };

/**
 * A decision that was made official.
 */
export type RecordDecision = { 
/**
 * The application's number.
 */
application: number, 
/**
 * What it was given: `shortlisted`, `award:ID`, `mention:ID` or `none`.
 */
outcome: string, };

/**
 * Writes the record of all sealed rounds.
 */
export type RecordExport = { 
/**
 * The folder; nothing may be there yet.
 */
out: string, 
/**
 * Whether the judges' comments and reasons for recusal are in it.
 */
with_comments: boolean, };

/**
 * What a record says of a judge.
 */
export type RecordOwn = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The round of the judge's kit.
 */
round: string, 
/**
 * Whether all is as the judge left it: the key is theirs, and the last packet counts.
 */
right: boolean, 
/**
 * What it says of the judge's key.
 */
key: Detail, 
/**
 * What it says of the judge's last packet.
 */
packet: Detail, };

/**
 * What a record says of the judge whose workspace is open.
 */
export type RecordOwnView = { 
/**
 * The record.
 */
record: RecordView, 
/**
 * What it says of the judge; none where it does not hold.
 */
own: RecordOwn | null, };

/**
 * A place in a record's ranking.
 */
export type RecordPlace = { 
/**
 * The rank; none where no sheet counts.
 */
rank: number | null, 
/**
 * The application's number.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * The score as an exact fraction, such as `250/3`.
 */
score: string | null, 
/**
 * Sheets that count.
 */
sheets: number, };

/**
 * A round of a record.
 */
export type RecordRound = { 
/**
 * Its seal, which names the round.
 */
seal: SealWords, 
/**
 * Packets that count.
 */
packets: number, 
/**
 * The hash of its results, where they are official.
 */
official: SealWords | null, 
/**
 * The decisions that were made official, by application.
 */
decisions: Array<RecordDecision>, 
/**
 * Its categories.
 */
categories: Array<RecordCategory>, };

/**
 * What a folder was found to be.
 */
export type RecordView = { 
/**
 * Whether everything in it holds.
 */
sound: boolean, 
/**
 * What does not, with the name of each file.
 */
failures: Array<Detail>, 
/**
 * The programme's title; empty where something does not hold, as is all below.
 */
title: TextView, 
/**
 * Six words of the programme.
 */
programme_words: string, 
/**
 * Files in it.
 */
files: number, 
/**
 * Packets that count and whose comments are left out.
 */
withheld: number, 
/**
 * Judges whose key's words were not compared.
 */
provisional: Array<number>, 
/**
 * Applications that were scored and are not ranked.
 */
unranked: Array<number>, 
/**
 * The rounds.
 */
rounds: Array<RecordRound>, };

/**
 * A record that was written.
 */
export type RecordWritten = { 
/**
 * The folder.
 */
path: string, 
/**
 * Files in it.
 */
files: number, 
/**
 * Packets that count.
 */
packets: number, 
/**
 * The rounds with their seals.
 */
seals: Array<SealWords>, };

/**
 * Makes a workspace again from a recovery copy.
 */
export type Recover = { 
/**
 * The `.jurysafe` file.
 */
copy: string, 
/**
 * The fourteen words of the chair or of a deputy.
 */
words: string, 
/**
 * Where the new `.jurybook` file goes; must not exist.
 */
workspace: string, 
/**
 * The passphrase it will have, at least 8 characters.
 */
passphrase: string, 
/**
 * Why the deputy takes over; not needed with the chair's words.
 */
reason: string, };

/**
 * A workspace that was recovered and is open now.
 */
export type RecoveredView = { 
/**
 * The workspace.
 */
workspace: WorkspaceView, 
/**
 * Whose words they were: `chair` or `deputy`.
 */
place: string, 
/**
 * Six words by which the programme is known, to compare with the sheet.
 */
programme_words: string, 
/**
 * How many records of the chair's log the copy had; what came later is not in it.
 */
records: number, 
/**
 * When the copy was made, RFC 3339.
 */
made_at: string, };

/**
 * Makes a recovery copy.
 */
export type RecoveryCopy = { 
/**
 * Where the `.jurysafe` file goes; must not exist.
 */
out: string, };

/**
 * A recovery copy that was made.
 */
export type RecoveryCopyView = { 
/**
 * Where it is.
 */
path: string, 
/**
 * Its size in bytes.
 */
size: number, 
/**
 * How many records of the chair's log are in it.
 */
records: number, };

/**
 * What there is to recover with.
 */
export type RecoveryView = { 
/**
 * In whose place this workspace is worked in: `chair` or `deputy`.
 */
place: string, 
/**
 * Six words by which the programme is known.
 */
programme_words: string, 
/**
 * Whether the deputy's sheet is still to be printed.
 */
deputy_waiting: boolean, };

/**
 * What to write to a judge.
 */
export type ReminderView = { 
/**
 * Judge.
 */
judge: number, 
/**
 * Name.
 */
name: string, 
/**
 * E-mail.
 */
email: string, 
/**
 * Whether a packet is in, so that only some sheets are missing.
 */
packet: boolean, 
/**
 * Applications asked for.
 */
assigned: number, 
/**
 * Sheets that are missing.
 */
missing: number, 
/**
 * Language of the judge in which there is a text: `en` or `ko`.
 */
language: string, 
/**
 * The subject of a message.
 */
subject: TextView, 
/**
 * Its text.
 */
body: TextView, };

/**
 * What to write to the judges of whom sheets are missing.
 */
export type RemindersView = { 
/**
 * The round.
 */
round: string, 
/**
 * Until when sheets are wanted, RFC 3339; none where the programme does not say.
 */
due: string | null, 
/**
 * Whether the round is sealed, so that what comes in now does not count.
 */
sealed: boolean, 
/**
 * Judges who were asked.
 */
asked: number, 
/**
 * One a judge of whom anything is missing, by number.
 */
reminders: Array<ReminderView>, };

/**
 * The fitted model.
 */
export type RemlView = { 
/**
 * The mean.
 */
mu: number, 
/**
 * Variance between applications.
 */
var_application: number, 
/**
 * Variance between judges.
 */
var_judge: number, 
/**
 * Variance of the residual.
 */
var_residual: number, 
/**
 * Minus twice the restricted log-likelihood.
 */
criterion: number, };

/**
 * What a results folder holds, or would hold.
 */
export type ResultsFolderView = { 
/**
 * The folder; empty in a plan.
 */
path: string, 
/**
 * Whether the results are official.
 */
official: boolean, 
/**
 * What is in it, in order, with what is left out.
 */
parts: Array<ResultsPart>, 
/**
 * Letters that are not in it, because a comment in them names a judge.
 */
held: Array<HeldLetter>, 
/**
 * Characters that no font has.
 */
missing_characters: string, };

/**
 * A document of a results folder.
 */
export type ResultsPart = { 
/**
 * Which.
 */
kind: ResultsPartKind, 
/**
 * Name of its file or folder; empty in a plan and where it is left out.
 */
name: string, 
/**
 * Letters, or applicants with a certificate; none of the others.
 */
documents: number, 
/**
 * Pages; none in a plan, and none of spreadsheet and record.
 */
pages: number, 
/**
 * Why it is left out.
 */
left_out: Detail | null, };

/**
 * What a results folder is made of.
 */
export type ResultsPartKind = "ranking" | "minutes" | "winners-letters" | "other-letters" | "certificates" | "spreadsheet" | "record";

/**
 * Asks what a results folder would hold.
 */
export type ResultsPlan = { 
/**
 * The round; the first in which judges score where none is named.
 */
round: string | null, 
/**
 * Applications whose comments name a judge, which the chair has read and lets pass.
 */
read: Array<number>, };

/**
 * Writes the results folder of a round: all of it, or nothing.
 */
export type ResultsWrite = { 
/**
 * The folder, which is new.
 */
out: string, 
/**
 * The round; the first in which judges score where none is named.
 */
round: string | null, 
/**
 * What it is printed on. File names are in the first of the languages.
 */
on: PrintedOn, 
/**
 * Who signs.
 */
signing: Signing, 
/**
 * Whether letters and certificates are a file for each applicant.
 */
one_each: boolean, 
/**
 * How many places count as the first in the ranking; a tenth of the applications where it is not said.
 */
first: number | null, 
/**
 * Applications whose comments name a judge, which the chair has read and lets pass.
 */
read: Array<number>, };

/**
 * Shows a file in the system's file manager.
 */
export type Reveal = { 
/**
 * A file that a command wrote since the program was started.
 */
path: string, };

/**
 * Whose workspace it is.
 */
export type Role = "chair" | "judge";

/**
 * Confirms a judge's key by the words that the judge has read out.
 */
export type RosterConfirm = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The six words.
 */
words: string, };

/**
 * A key of the roster.
 */
export type RosterKey = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * The judge's name.
 */
name: string, 
/**
 * The signing key, `ssh-ed25519 AAAA…`.
 */
key: string, 
/**
 * Six words, which the judge's own screen shows as well.
 */
words: string, 
/**
 * How far it is trusted.
 */
standing: KeyStanding, };

/**
 * Revokes a judge's key.
 */
export type RosterRevoke = { 
/**
 * The judge's number.
 */
judge: number, 
/**
 * Why.
 */
reason: string, };

/**
 * The roster: which key is whose.
 */
export type RosterView = { 
/**
 * In order of enrolment, revoked keys included.
 */
keys: Array<RosterKey>, };

/**
 * A round.
 */
export type RoundDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * Whether judges give scores.
 */
scoring: boolean, 
/**
 * Fields hidden from judges.
 */
hidden: Array<string>, 
/**
 * Until when judges hand in, RFC 3339; empty where that is not settled.
 */
due: string, 
/**
 * What parts applications of equal score, in order: `median`, `chair`, or a criterion's id.
 */
ties: Array<string>, };

/**
 * Opens a sealed round again.
 */
export type RoundReopen = { 
/**
 * The round.
 */
round: string, 
/**
 * Why.
 */
reason: string, };

/**
 * Names a round.
 */
export type RoundShow = { 
/**
 * The round's id.
 */
round: string, };

/**
 * A round.
 */
export type RoundView = { 
/**
 * The id.
 */
id: string, 
/**
 * The name.
 */
name: TextView, 
/**
 * Whether judges give scores in it (screening gives verdicts instead).
 */
scoring: boolean, 
/**
 * Until when judges hand in their scores, RFC 3339.
 */
due: string | null, };

/**
 * A row that was set aside.
 */
export type RowAsideView = { 
/**
 * Its number among the rows that were set aside.
 */
id: number, 
/**
 * The table's file.
 */
source: string, 
/**
 * Its number there.
 */
number: number, 
/**
 * Its reference.
 */
reference: string, };

/**
 * The rows that were set aside.
 */
export type RowsAsideView = { 
/**
 * The rows, in the order in which they were set aside.
 */
rows: Array<RowAsideView>, };

/**
 * Names rows that were set aside.
 */
export type RowsDismiss = { 
/**
 * Their numbers among the rows that were set aside.
 */
rows: Array<number>, };

/**
 * A rubric with its words.
 */
export type RubricDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * Where weights and descriptors come from.
 */
note: TextView, 
/**
 * The scale, lowest point first.
 */
scale: Array<PointDraft>, 
/**
 * Criteria, in order.
 */
criteria: Array<CriterionDraft>, };

/**
 * Builds the sample prize and opens the chair's workspace of it.
 */
export type SampleOpen = { 
/**
 * Folder that will hold the workspace and the sample's files.
 */
dir: string, 
/**
 * The workspace's passphrase.
 */
passphrase: string, };

/**
 * A point of the scale.
 */
export type ScalePointView = { 
/**
 * Points.
 */
points: number, 
/**
 * Name of the point.
 */
name: TextView, 
/**
 * What it means for this criterion.
 */
descriptor: TextView, };

/**
 * Prints score sheets in a judge's workspace: to fill in by hand, or as they were entered. The private
 * note is never printed.
 */
export type ScoreSheetsPrint = { 
/**
 * The PDF.
 */
out: string, 
/**
 * Whether the sheets are to be filled in by hand; otherwise they say what was entered, with a table
 * of all applications in front.
 */
blank: boolean, 
/**
 * Only this application's sheet, without the table.
 */
application: number | null, 
/**
 * Languages of the sheets: `en`, `ko`, or both in their order; English where none is named.
 */
languages: Array<string>, 
/**
 * Print a box for characters that no font has, instead of refusing.
 */
allow_missing_characters: boolean, 
/**
 * Whether an existing file may be replaced; the dialog has asked.
 */
replace: boolean, };

/**
 * Scores by table, in plan and result.
 */
export type ScoresImportView = { 
/**
 * Rows with anything in them.
 */
rows: number, 
/**
 * Sheets that were changed.
 */
sheets: number, 
/**
 * Every problem; where there is one, nothing was imported.
 */
problems: Array<TableProblem>, 
/**
 * Whether it was applied.
 */
applied: boolean, };

/**
 * All of a judge's sheets.
 */
export type ScoresView = { 
/**
 * One an assigned application.
 */
sheets: Array<SheetView>, 
/**
 * One an application for practice; these count nowhere.
 */
practice: Array<SheetView>, };

/**
 * Gives a screening verdict.
 */
export type Screen = { 
/**
 * The application.
 */
application: number, 
/**
 * The verdict.
 */
verdict: Screening, 
/**
 * The reason; needed where it says ineligible, needs clarification or withdrawn, or settles a disagreement.
 */
reason: string, 
/**
 * Who gives it; needed where the programme has every verdict confirmed by a second person.
 */
by: string, 
/**
 * Whether it settles what two persons disagree about.
 */
is_final: boolean, 
/**
 * Whether it is the chair who settles it, who may be one of the two.
 */
as_chair: boolean, };

/**
 * Finds every application eligible that has no problem and needs no decision.
 */
export type ScreenClear = { 
/**
 * Who does; needed where the programme has every verdict confirmed by a second person.
 */
by: string, };

/**
 * Gives several applications one screening verdict.
 */
export type ScreenMany = { 
/**
 * The applications.
 */
applications: Array<number>, 
/**
 * The verdict.
 */
verdict: Screening, 
/**
 * The reason; needed where it says ineligible, needs clarification or withdrawn.
 */
reason: string, 
/**
 * Who gives it; needed where the programme has every verdict confirmed by a second person.
 */
by: string, };

/**
 * What verdicts on several applications came to.
 */
export type ScreenedView = { 
/**
 * Applications changed.
 */
changed: number, 
/**
 * Applications of which nothing is decided yet.
 */
waiting: number, 
/**
 * Of those changed, the ones that wait for a second person now.
 */
proposed: number, 
/**
 * Of those changed, the ones about which two persons disagree now.
 */
disputed: number, };

/**
 * Where an application stands in screening.
 */
export type Screening = "open" | "eligible" | "ineligible" | "needs-clarification" | "practice" | "withdrawn";

/**
 * What a verdict waits for.
 */
export type ScreeningWait = "proposed" | "disputed";

/**
 * A round that is sealed.
 */
export type SealView = { 
/**
 * The round.
 */
round: string, 
/**
 * Whether it is sealed now.
 */
sealed: boolean, 
/**
 * SHA-256 of the list of packets that count; empty where it is not sealed.
 */
sha256: string, 
/**
 * Its short form, to read out.
 */
short: string, 
/**
 * Packets in the list.
 */
packets: number, 
/**
 * Judges whose key's words were not compared yet.
 */
provisional: Array<string>, 
/**
 * Reasons for which the round was opened again, oldest first.
 */
reopened: Array<string>, };

/**
 * A round's seal, as people compare it.
 */
export type SealWords = { 
/**
 * The round.
 */
round: string, 
/**
 * Its short hash, as it was read out.
 */
short: string, 
/**
 * The same hash as six words.
 */
words: string, };

/**
 * What a person has chosen for the window.
 */
export type Settings = { 
/**
 * `en` or `ko`.
 */
language: string, 
/**
 * `system`, `light` or `dark`.
 */
theme: string, 
/**
 * Size of text in percent, 80–200.
 */
text_size: number, 
/**
 * Minutes without a key or a click after which the workspace is locked; 0 for never.
 */
lock_after: number, };

/**
 * Writes one of the three kinds of comment.
 */
export type SheetComment = { 
/**
 * The application.
 */
application: number, 
/**
 * For whom it is.
 */
audience: Audience, 
/**
 * The text, at most 20,000 characters.
 */
text: string, };

/**
 * Flags for discussion, or takes the flag away.
 */
export type SheetFlag = { 
/**
 * The application.
 */
application: number, 
/**
 * Whether to discuss it.
 */
flagged: boolean, };

/**
 * How far a judge's sheet has come.
 */
export type SheetMark = { 
/**
 * Its state.
 */
state: SheetState, 
/**
 * Criteria scored.
 */
scored: number, 
/**
 * Criteria of the rubric.
 */
criteria: number, 
/**
 * Whether it is flagged for discussion.
 */
flagged: boolean, 
/**
 * Whether it was finalised.
 */
is_final: boolean, 
/**
 * Weighted score on 0–100, where complete.
 */
total: number | null, };

/**
 * Nominates for special mentions.
 */
export type SheetNominate = { 
/**
 * The application.
 */
application: number, 
/**
 * Ids of special mentions.
 */
mentions: Array<string>, };

/**
 * Prints a sheet of words.
 */
export type SheetPrint = { 
/**
 * Where the PDF goes; must not exist.
 */
out: string, 
/**
 * Languages in their order: `en`, `ko` or both.
 */
languages: Array<string>, };

/**
 * Declares a conflict of interest, or takes it back.
 */
export type SheetRecuse = { 
/**
 * The application.
 */
application: number, 
/**
 * The reason; none takes the recusal back.
 */
reason: string | null, };

/**
 * Names the sheet to work on again after it was finalised.
 */
export type SheetReopen = { 
/**
 * The application.
 */
application: number, };

/**
 * Gives or takes back points.
 */
export type SheetScore = { 
/**
 * The application.
 */
application: number, 
/**
 * The criterion.
 */
criterion: string, 
/**
 * Points, or none to clear.
 */
points: number | null, };

/**
 * The stage of a score sheet.
 */
export type SheetState = "empty" | "draft" | "final" | "recused";

/**
 * A score sheet with its rubric.
 */
export type SheetView = { 
/**
 * The application.
 */
application: number, 
/**
 * Its stage.
 */
state: SheetState, 
/**
 * Whether it was finalised; a recusal may be, too.
 */
is_final: boolean, 
/**
 * Whether it is for practice: it counts nowhere, is never final and in no packet.
 */
is_practice: boolean, 
/**
 * The rubric's criteria with what was given.
 */
criteria: Array<CriterionView>, 
/**
 * Weighted score on 0–100, where complete.
 */
total: number | null, 
/**
 * Comment to the committee.
 */
committee: string, 
/**
 * Comment to the applicant.
 */
applicant: string, 
/**
 * Private note; never leaves the laptop.
 */
private_note: string, 
/**
 * Flagged for discussion.
 */
flagged: boolean, 
/**
 * Special mentions the judge nominates it for.
 */
nominations: Array<string>, 
/**
 * Reason of the recusal.
 */
recusal: string | null, 
/**
 * What is still missing before it can be finalised.
 */
gaps: Array<Detail>, };

/**
 * What becomes of the order when something is changed.
 */
export type ShiftView = { 
/**
 * How many applications change places.
 */
moved: number, 
/**
 * The one that moves furthest.
 */
furthest: Furthest | null, 
/**
 * Numbers of those that come among the first.
 */
enter: Array<number>, 
/**
 * Numbers of those that are no longer among the first.
 */
leave: Array<number>, };

/**
 * Who signs, where and when.
 */
export type Signing = { 
/**
 * Where letters and certificates are written.
 */
place: string, 
/**
 * Their day, as it is to be read.
 */
date: string, 
/**
 * Who signs.
 */
chair: string, 
/**
 * As what.
 */
office: string, 
/**
 * Who keeps the minutes.
 */
secretary: string, };

/**
 * What the start screen shows.
 */
export type StartView = { 
/**
 * The program's version.
 */
version: string, 
/**
 * Workspaces opened before, latest first.
 */
recent: Array<RecentView>, 
/**
 * Programme templates that ship with the app.
 */
templates: Array<TemplateView>, 
/**
 * The person's settings.
 */
settings: Settings, 
/**
 * Files given on the command line or by double click, not yet opened.
 */
opened_files: Array<string>, 
/**
 * Where the person keeps documents; new workspaces go there.
 */
documents: string | null, 
/**
 * The workspace that is open: a window that was loaded again goes on in it.
 */
workspace: WorkspaceView | null, };

/**
 * Writes a table to a file.
 */
export type TableExport = { 
/**
 * Which.
 */
table: TableKind, 
/**
 * The round; not needed for applications, judges, conflicts and the log.
 */
round: string | null, 
/**
 * The file: `.xlsx` or `.csv`. Nothing may be there yet, unless it may be replaced.
 */
path: string, 
/**
 * Language of the headings: `en` or `ko`; English where none is named.
 */
language: string | null, 
/**
 * Whether an existing file may be replaced; the dialog has asked.
 */
replace: boolean, };

/**
 * Imports judges or declared conflicts from a table.
 */
export type TableImport = { 
/**
 * The table: `.xlsx`, `.ods` or `.csv`.
 */
table: string, };

/**
 * The tables that can be written.
 */
export type TableKind = "applications" | "judges" | "conflicts" | "assignment" | "coverage" | "agreement" | "agenda" | "minutes" | "winners" | "benefits" | "log";

/**
 * A problem at a place of a table.
 */
export type TableProblem = { 
/**
 * Row number as the spreadsheet shows it, from 1.
 */
row: number, 
/**
 * The column's header, empty where the whole row is meant.
 */
column: string, 
/**
 * The cell, such as `C14`, where there is one.
 */
cell: string | null, 
/**
 * What is wrong.
 */
problem: Detail, };

/**
 * A tag.
 */
export type TagDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, };

/**
 * A group of tags.
 */
export type TagGroupDraft = { 
/**
 * Id.
 */
id: string, 
/**
 * Name.
 */
name: TextView, 
/**
 * Its tags.
 */
tags: Array<TagDraft>, };

/**
 * A group of tags, such as sectors.
 */
export type TagGroupView = { 
/**
 * Name.
 */
name: TextView, 
/**
 * Its tags.
 */
tags: Array<NamedView>, };

/**
 * A programme template.
 */
export type TemplateView = { 
/**
 * Its id, as `programme new --template` takes it.
 */
id: string, 
/**
 * The programme's title.
 */
title: TextView, };

/**
 * A text in the programme's languages.
 */
export type TextView = { 
/**
 * English.
 */
en: string, 
/**
 * Korean; empty where the programme has none.
 */
ko: string, };

/**
 * A tie rule.
 */
export type TieView = { "criterion": NamedView } | "median" | "chair";

/**
 * Takes back, or brings back, the last change.
 */
export type UndoneView = { 
/**
 * What was taken back, as a text id `op-…`.
 */
operation: string, 
/**
 * The application it was about.
 */
application: number | null, };

/**
 * What a merge makes of a file.
 */
export type Verdict = "new" | "same" | "older" | "replaces" | "fork" | "late" | "held" | "refused";

/**
 * What becomes of the order when one weight is another.
 */
export type WeightShiftView = { 
/**
 * The criterion.
 */
criterion: NamedView, 
/**
 * Its weight in percent of what the rubric says: 80 or 120.
 */
percent: number, 
/**
 * What changes.
 */
shift: ShiftView, };

/**
 * A winner, and where each benefit stands.
 */
export type WinnerView = { 
/**
 * The application's number.
 */
application: number, 
/**
 * Its reference.
 */
reference: string, 
/**
 * Its title.
 */
title: string, 
/**
 * The applicant.
 */
applicant: string, 
/**
 * Whom to write to.
 */
contact_name: string, 
/**
 * Where to.
 */
contact_email: string, 
/**
 * The award's name.
 */
award: TextView, 
/**
 * Each benefit, in the programme's order.
 */
benefits: Array<PromiseView>, };

/**
 * Makes a chair's workspace from a programme.
 */
export type WorkspaceNew = { 
/**
 * Where the new `.jurybook` file goes; must not exist.
 */
path: string, 
/**
 * The passphrase it will have, at least 8 characters.
 */
passphrase: string, 
/**
 * Id of a template; either this, `programme_file` or `copy_of`.
 */
template: string | null, 
/**
 * A programme file of one's own.
 */
programme_file: string | null, 
/**
 * Another workspace, such as last year's, of which the programme alone is taken.
 */
copy_of?: WorkspaceOpen, };

/**
 * Opens a workspace.
 */
export type WorkspaceOpen = { 
/**
 * The `.jurybook` file.
 */
path: string, 
/**
 * Its passphrase.
 */
passphrase: string, };

/**
 * The workspace that is open.
 */
export type WorkspaceView = { 
/**
 * The file.
 */
path: string, 
/**
 * Whose workspace it is.
 */
role: Role, 
/**
 * The judge it belongs to, in a judge's workspace.
 */
judge: JudgeSelf | null, 
/**
 * The programme.
 */
programme: ProgrammeView, 
/**
 * The newest journal row's hash, short.
 */
journal_head: string, 
/**
 * Number of applications.
 */
applications: number, 
/**
 * Number of judges on the panel.
 */
judges: number, 
/**
 * What undo would take back, as a text id of the locales; none where there is nothing.
 */
undo: string | null, 
/**
 * What redo would bring back.
 */
redo: string | null, 
/**
 * Why nothing more can be taken back, where something else builds on it.
 */
undo_ends: Detail | null, };

/** Every command: how it behaves, what it takes and what it answers. */
export interface Commands {
  start: { kind: "read"; request: Nothing; response: StartView };
  settings_save: { kind: "change"; request: Settings; response: Settings };
  recent_forget: { kind: "change"; request: RecentForget; response: StartView };
  choose_open: { kind: "read"; request: ChooseOpen; response: Chosen };
  choose_folder: { kind: "read"; request: Nothing; response: Chosen };
  choose_save: { kind: "read"; request: ChooseSave; response: Chosen };
  reveal: { kind: "read"; request: Reveal; response: Nothing };
  open_written: { kind: "read"; request: OpenWritten; response: Nothing };
  print_written: { kind: "read"; request: PrintWritten; response: Nothing };
  cancel: { kind: "read"; request: Cancel; response: Nothing };
  workspace_new: { kind: "change"; request: WorkspaceNew; response: WorkspaceView };
  workspace_open: { kind: "job"; request: WorkspaceOpen; response: WorkspaceView };
  sample_open: { kind: "job"; request: SampleOpen; response: WorkspaceView };
  workspace_close: { kind: "change"; request: Nothing; response: Nothing };
  workspace_show: { kind: "read"; request: Nothing; response: WorkspaceView };
  check: { kind: "job"; request: Nothing; response: CheckView };
  backup: { kind: "job"; request: Backup; response: FileView };
  passphrase_change: { kind: "job"; request: PassphraseChange; response: WorkspaceView };
  recovery_show: { kind: "read"; request: Nothing; response: RecoveryView };
  recovery_copy: { kind: "job"; request: RecoveryCopy; response: RecoveryCopyView };
  recover: { kind: "job"; request: Recover; response: RecoveredView };
  recovery_sheet_print: { kind: "job"; request: SheetPrint; response: FileView };
  deputy_sheet_print: { kind: "job"; request: SheetPrint; response: FileView };
  journal_show: { kind: "read"; request: JournalShow; response: JournalView };
  undo: { kind: "change"; request: Nothing; response: UndoneView };
  redo: { kind: "change"; request: Nothing; response: UndoneView };
  programme_show: { kind: "read"; request: Nothing; response: ProgrammeEdit };
  programme_read: { kind: "read"; request: ProgrammeRead; response: ProgrammeDraft };
  programme_check: { kind: "read"; request: ProgrammeChange; response: ProgrammeFaults };
  programme_keep: { kind: "jot"; request: ProgrammeKeep; response: Nothing };
  programme_change: { kind: "change"; request: ProgrammeChange; response: ProgrammeEdit };
  programme_save: { kind: "change"; request: ProgrammeSave; response: FileView };
  applications_columns: { kind: "job"; request: ApplicationsImport; response: ColumnsView };
  applications_plan: { kind: "job"; request: ApplicationsImport; response: ImportView };
  applications_import: { kind: "job"; request: ApplicationsImport; response: ImportView };
  rows_aside: { kind: "read"; request: Nothing; response: RowsAsideView };
  rows_dismiss: { kind: "change"; request: RowsDismiss; response: RowsAsideView };
  applications_list: { kind: "read"; request: ApplicationsList; response: ApplicationsView };
  application_show: { kind: "read"; request: ApplicationShow; response: ApplicationView };
  application_screen: { kind: "change"; request: Screen; response: ApplicationView };
  applications_screen: { kind: "change"; request: ScreenMany; response: ScreenedView };
  applications_confirm: { kind: "change"; request: ConfirmMany; response: ScreenedView };
  applications_screen_clear: { kind: "change"; request: ScreenClear; response: ScreenedView };
  judges_plan: { kind: "job"; request: TableImport; response: ImportView };
  judges_import: { kind: "job"; request: TableImport; response: ImportView };
  judges_list: { kind: "read"; request: Nothing; response: JudgesView };
  conflicts_list: { kind: "read"; request: Nothing; response: ConflictsView };
  conflicts_propose: { kind: "change"; request: Nothing; response: ConflictsView };
  conflicts_import: { kind: "job"; request: TableImport; response: ImportView };
  conflict_declare: { kind: "change"; request: ConflictDeclare; response: ConflictsView };
  conflict_decide: { kind: "change"; request: ConflictDecide; response: ConflictsView };
  assignment_propose: { kind: "job"; request: Assign; response: AssignmentView };
  assignment_apply: { kind: "job"; request: Assign; response: AssignmentView };
  assignment_change: { kind: "change"; request: AssignOne; response: AssignmentView };
  assignment_show: { kind: "read"; request: RoundShow; response: AssignmentView };
  kits_export: { kind: "job"; request: KitsExport; response: KitsView };
  kits_show: { kind: "read"; request: RoundShow; response: KitsOutView };
  kit_open: { kind: "job"; request: KitOpen; response: WorkspaceView };
  sheet_show: { kind: "read"; request: ApplicationShow; response: SheetView };
  sheet_score: { kind: "change"; request: SheetScore; response: SheetView };
  sheet_comment: { kind: "change"; request: SheetComment; response: SheetView };
  sheet_type: { kind: "jot"; request: SheetComment; response: Nothing };
  sheet_finalise: { kind: "change"; request: ApplicationShow; response: SheetView };
  sheet_flag: { kind: "change"; request: SheetFlag; response: SheetView };
  sheet_nominate: { kind: "change"; request: SheetNominate; response: SheetView };
  sheet_recuse: { kind: "change"; request: SheetRecuse; response: SheetView };
  sheet_reopen: { kind: "change"; request: SheetReopen; response: SheetView };
  scores_plan: { kind: "job"; request: TableImport; response: ScoresImportView };
  scores_import: { kind: "job"; request: TableImport; response: ScoresImportView };
  scores_list: { kind: "read"; request: Nothing; response: ScoresView };
  scores_gaps: { kind: "read"; request: Nothing; response: GapsView };
  scores_own: { kind: "read"; request: Nothing; response: OwnScoresView };
  scores_finalise: { kind: "change"; request: Nothing; response: FinalisedView };
  packet_export: { kind: "job"; request: PacketExport; response: PacketView };
  packet_pending: { kind: "read"; request: Nothing; response: PendingView };
  receipt_open: { kind: "change"; request: ReceiptOpen; response: ReceiptsView };
  receipts_show: { kind: "read"; request: Nothing; response: ReceiptsView };
  packet_inspect: { kind: "job"; request: PacketInspect; response: InspectedView };
  merge_plan: { kind: "job"; request: Merge; response: MergeView };
  merge_apply: { kind: "job"; request: Merge; response: MergeView };
  bundle_export: { kind: "job"; request: BundleExport; response: BundleView };
  receipts_export: { kind: "job"; request: ReceiptsExport; response: ReceiptsView };
  receipts_print: { kind: "job"; request: ReceiptsPrint; response: FileView };
  coverage_show: { kind: "read"; request: RoundShow; response: CoverageView };
  reach_show: { kind: "read"; request: ReachShow; response: ReachView };
  calibration_show: { kind: "read"; request: RoundShow; response: CalibrationView };
  reminders_show: { kind: "read"; request: RoundShow; response: RemindersView };
  table_export: { kind: "job"; request: TableExport; response: FileView };
  forks_show: { kind: "read"; request: Nothing; response: ForksView };
  fork_choose: { kind: "change"; request: ForkChoose; response: ForksView };
  roster_show: { kind: "read"; request: Nothing; response: RosterView };
  roster_confirm: { kind: "change"; request: RosterConfirm; response: RosterView };
  roster_revoke: { kind: "change"; request: RosterRevoke; response: RosterView };
  seal_show: { kind: "read"; request: RoundShow; response: SealView };
  round_seal: { kind: "change"; request: RoundShow; response: SealView };
  round_reopen: { kind: "change"; request: RoundReopen; response: SealView };
  agenda_show: { kind: "read"; request: AgendaShow; response: AgendaView };
  decisions_show: { kind: "read"; request: RoundShow; response: DecisionsView };
  decision_keep: { kind: "jot"; request: DecisionKeep; response: Nothing };
  decide: { kind: "change"; request: Decide; response: DecisionsView };
  benefits_show: { kind: "read"; request: RoundShow; response: BenefitsView };
  benefit_track: { kind: "change"; request: BenefitTrack; response: BenefitsView };
  decision_withdraw: { kind: "change"; request: DecisionWithdraw; response: DecisionsView };
  meeting_begin: { kind: "change"; request: MeetingBegin; response: MinutesView };
  meeting_presence: { kind: "change"; request: MeetingPresence; response: MinutesView };
  meeting_end: { kind: "change"; request: RoundShow; response: MinutesView };
  minutes_show: { kind: "read"; request: RoundShow; response: MinutesView };
  dossier_show: { kind: "read"; request: DossierShow; response: DossierView };
  projector_open: { kind: "read"; request: Nothing; response: Nothing };
  projector_close: { kind: "read"; request: Nothing; response: Nothing };
  project: { kind: "read"; request: Project; response: Nothing };
  projection_show: { kind: "read"; request: Nothing; response: ProjectionView };
  official_show: { kind: "read"; request: RoundShow; response: OfficialView };
  official_declare: { kind: "change"; request: RoundShow; response: OfficialView };
  official_reopen: { kind: "change"; request: OfficialReopen; response: OfficialView };
  log_show: { kind: "read"; request: Nothing; response: LogView };
  rebuild: { kind: "job"; request: Nothing; response: RebuiltView };
  ranking_show: { kind: "job"; request: RankingShow; response: RankingView };
  ranking_export: { kind: "job"; request: RankingExport; response: FilesView };
  ranking_plots: { kind: "job"; request: RankingPlots; response: PlotsView };
  agreement_show: { kind: "job"; request: AgreementShow; response: AgreementReport };
  analyse: { kind: "job"; request: Analyse; response: AnalysisView };
  print: { kind: "job"; request: Print; response: PrintView };
  score_sheets_print: { kind: "job"; request: ScoreSheetsPrint; response: PrintView };
  papers_print: { kind: "job"; request: PapersPrint; response: PapersView };
  results_plan: { kind: "read"; request: ResultsPlan; response: ResultsFolderView };
  results_write: { kind: "job"; request: ResultsWrite; response: ResultsFolderView };
  record_export: { kind: "job"; request: RecordExport; response: RecordWritten };
  record_verify: { kind: "job"; request: RecordAt; response: RecordView };
  record_show: { kind: "job"; request: RecordAt; response: RecordOwnView };
}
