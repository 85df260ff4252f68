/** Most that a workspace waits for its letters; what is later comes while the person looks. */
const PATIENCE = 600;

/** The family that has a language's characters, where it shares them with others. */
const SHARED: Record<string, string> = {
  ko: "Noto Sans KR Variable",
  ja: "Noto Sans JP Variable",
  zh: "Noto Sans SC Variable",
  "zh-Hant": "Noto Sans TC Variable",
};

/** What is written, and in which language, where that is known. */
export interface Written {
  text: string;
  language: string;
}

/** Makes the faces of all scripts known; each fetches its slices when a page needs them. */
export const faces = (): Promise<unknown> => import("./fonts");

/** Fetches the slices of fonts that texts need, so that a screen appears with all its letters at once. */
export async function fetchLetters(texts: Written[]): Promise<void> {
  await faces();
  const byLanguage = new Map<string, string>();
  for (const { text, language } of texts) byLanguage.set(language, (byLanguage.get(language) ?? "") + text);
  const others = getComputedStyle(document.documentElement).getPropertyValue("--font-scripts");
  const fetched = [...byLanguage].map(([language, text]) => {
    const family = SHARED[language] ?? SHARED[language.split("-")[0] ?? ""];
    return document.fonts.load(`1rem ${family ? `"${family}"` : others}`, text);
  });
  const late = new Promise((done) => setTimeout(done, PATIENCE));
  await Promise.race([Promise.allSettled(fetched), late]);
}
