import { joined } from "./format";
import type { FileKind } from "./generated/contract";
import { call } from "./transport";

/** Lets the person choose a file; nothing where the dialog was cancelled. */
export async function chooseFile(what: FileKind): Promise<string | undefined> {
  return (await call("choose_open", { what, several: false })).paths[0];
}

/** Lets the person choose files; none where the dialog was cancelled. */
export async function chooseFiles(what: FileKind): Promise<string[]> {
  return (await call("choose_open", { what, several: true })).paths;
}

/** Lets the person choose a folder; nothing where the dialog was cancelled. */
export async function chooseFolder(): Promise<string | undefined> {
  return (await call("choose_folder", {})).paths[0];
}

/** Lets the person choose a folder, and names a new one in it; nothing where the dialog was cancelled. */
export async function chooseFolderFor(name: string): Promise<string | undefined> {
  const folder = await chooseFolder();
  return folder === undefined ? undefined : joined(folder, safeName(name));
}

/** Lets the person say where to save; nothing where the dialog was cancelled. */
export async function choosePlace(what: FileKind, suggested: string): Promise<string | undefined> {
  return (await call("choose_save", { what, suggested })).paths[0];
}

/** A file name made of a person's own words: what no system allows in one is left out. */
export function safeName(words: string): string {
  return (
    words
      .replace(/[\\/:*?"<>|\p{Cc}]+/gu, " ")
      .replace(/\s+/g, " ")
      .trim()
      .slice(0, 80) || "jurybook"
  );
}
