import type { Language } from "../words.svelte";

/** A heading of a help text. */
export interface Section {
  /** The anchor: the same in every language. */
  id: string;
  level: number;
  text: string;
}

/** A page of the handbook as the build has made it of Markdown. */
export interface HelpText {
  html: string;
  sections: Section[];
}

/** The pages of the handbook, and the files they are made of. */
const PAGES = { judge: "guide/judge", chair: "guide/chair", ranking: "RANKING" } as const;
export type Page = keyof typeof PAGES;
export const pages = Object.keys(PAGES) as Page[];

const files = import.meta.glob<HelpText>("../../../docs/{guide/*,RANKING,RANKING.*}.md", { import: "default" });

/** Loads a page of the handbook. */
export async function load(page: Page, language: Language): Promise<HelpText> {
  const path = `../../../docs/${PAGES[page]}${language === "en" ? "" : `.${language}`}.md`;
  const found = files[path];
  if (!found) throw new Error(`no page ${path}`);
  return await found();
}

/** The page and section that a link of the handbook leads to, seen from a page. */
export function destination(href: string, from: Page): { page: Page; section: string | undefined } | undefined {
  const [file = "", section] = href.split(/#(?:help-)?/);
  const name = file.split("/").pop()?.split(".")[0]?.toLowerCase();
  const page = file === "" ? from : pages.find((page) => page === name);
  return page ? { page, section: section || undefined } : undefined;
}
