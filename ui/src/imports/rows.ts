import type { ApplicationsImport, CellCorrection, ColumnsView, FieldView, ImportView } from "../generated/contract";

/** What a person has chosen about a table; `undefined` as table stands for the rows that were set aside. */
export interface Choices {
  meanings: Record<string, string>;
  corrections: CellCorrection[];
  aside: number[];
  accepted: number[];
}

/** Nothing chosen yet. */
export const NOTHING_CHOSEN: Choices = { meanings: {}, corrections: [], aside: [], accepted: [] };

/** What is asked of the core. */
export function request(
  table: string | undefined,
  attachments: string | undefined,
  choices: Choices,
): ApplicationsImport {
  return { table: table ?? null, attachments: attachments ?? null, mapping: null, accept_all: false, ...choices };
}

/** Writes a cell anew; a text that the table itself has is no correction any more. */
export function corrected(
  all: CellCorrection[],
  cell: string,
  text: string,
  original: string | null,
): CellCorrection[] {
  const others = all.filter((one) => one.cell !== cell);
  return text.trim() === original ? others : [...others, { cell, text }];
}

/**
 * Lets a column mean a field, or nothing. A field that only one column can mean is taken from the column that means
 * it now: the core does so by itself, unless a person has said it of that column, too.
 */
export function meaning(
  chosen: Record<string, string>,
  seen: ColumnsView,
  header: string,
  field: string,
): Record<string, string> {
  const known = seen.fields.find((one) => one.id === field);
  const before = known && !known.several ? seen.columns.find((one) => one.field === field) : undefined;
  const others = Object.entries(chosen).filter(([one]) => one !== before?.header);
  const taken = before?.remembered ? { [before.header]: "" } : {};
  return { ...Object.fromEntries(others), ...taken, [header]: field };
}

/** Puts a number into a list or takes it out. */
export function toggled(list: number[], number: number, isIn: boolean): number[] {
  const others = list.filter((one) => one !== number);
  return isIn ? [...others, number].sort((a, b) => a - b) : others;
}

/** Puts numbers into a list or takes them out. */
export function allToggled(list: number[], numbers: number[], isIn: boolean): number[] {
  return numbers.reduce((changed, number) => toggled(changed, number, isIn), list);
}

/** How many rows an import would take in: new ones and accepted changes. */
export function taken(plan: ImportView | undefined): { added: number; changed: number } {
  return { added: plan?.new ?? 0, changed: plan?.changed.filter((row) => row.accepted).length ?? 0 };
}

/** The field of a list by its id. */
export function fieldOf(fields: FieldView[], id: string): FieldView | undefined {
  return fields.find((one) => one.id === id);
}

/** The row of a cell such as `C14`. */
export function rowOf(cell: string): number {
  return Number(/\d+$/.exec(cell)?.[0] ?? 0);
}
