import { gzipSync } from "node:zlib";
import type { Plugin, Rolldown } from "vite";
import { textsOf } from "./texts.ts";

type Bundle = Rolldown.OutputBundle;

/** What a person's window may fetch before a screen is shown, in bytes packed by gzip -9, without pdf.js and fonts. */
const MOST = 150_000;

/** What is fetched beside the page itself, by the modules that the parts are made of. */
const PARTS: Record<string, string[]> = {
  "the first screen": ["virtual:texts/en"],
  "a judge's window": [
    "virtual:texts/en",
    "help/HelpDialog.svelte",
    "screens/review/ReviewScreen.svelte",
    "components/pdf/PdfViewer.svelte",
  ],
  ...Object.fromEntries(
    [
      "programme/ProgrammeScreen",
      "applications/ApplicationsScreen",
      "application/ApplicationScreen",
      "judges/JudgesScreen",
      "packets/PacketsScreen",
      "ranking/RankingScreen",
      "deliberation/DeliberationScreen",
      "print/PrintScreen",
      "journal/JournalScreen",
    ].map((screen) => [
      `a chair's ${screen.split("/")[0]}`,
      ["virtual:texts/en", "virtual:texts/en/chair", "screens/chair/ChairFrame.svelte", `screens/${screen}.svelte`],
    ]),
  ),
};

const isForeign = (name: string): boolean =>
  /(^|\/)(fonts-|document-|pdf\.worker|pdfjs\/)|\.(woff2?|ttf|pfb)$/.test(name);

function packed(bundle: Bundle, names: Iterable<string>): number {
  let sum = 0;
  for (const name of names) {
    const part = bundle[name];
    if (part && !isForeign(name)) sum += gzipSync(part.type === "chunk" ? part.code : part.source, { level: 9 }).length;
  }
  return sum;
}

/** The files that come with a chunk: all that it imports, and their styles. */
function withAll(bundle: Bundle, name: string, found = new Set<string>()): Set<string> {
  const part = bundle[name];
  if (found.has(name) || part?.type !== "chunk") return found;
  found.add(name);
  for (const style of part.viteMetadata?.importedCss ?? []) found.add(style);
  for (const other of part.imports) withAll(bundle, other, found);
  return found;
}

/** Whether a chunk names a text, in whichever quotes it came out of the build. */
function asks(part: Bundle[string] | undefined, id: string): boolean {
  return part?.type === "chunk" && ['"', "'", "`"].some((quote) => part.code.includes(quote + id + quote));
}

/** Says what each window weighs, and ends the build where one weighs more than it may. */
export function weight(): Plugin {
  return {
    name: "weight",
    apply: "build",
    enforce: "post",
    writeBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((part) => part.type === "chunk");
      const page = chunks.find((chunk) => chunk.isEntry && chunk.name === "index");
      if (!page) throw new Error("the window has no page");
      const holder = (module: string): string => {
        const held = chunks.find((chunk) => chunk.moduleIds.some((id) => id.endsWith(module)));
        if (!held) throw new Error(`${module} is in no chunk`);
        return held.fileName;
      };
      for (const [window, modules] of Object.entries(PARTS)) {
        const files = withAll(bundle, page.fileName);
        for (const module of modules) withAll(bundle, holder(module), files);
        const bytes = packed(bundle, files);
        this.info(`${window}: ${(bytes / 1000).toFixed(1)} kB of ${MOST / 1000} kB`);
        if (bytes > MOST) this.error(`${window} is too heavy`);
        if (files.has(holder("virtual:texts/ko"))) this.error(`${window} fetches a language that is not spoken`);
        if (window.startsWith("a chair's")) continue;
        if (files.has(holder("screens/chair/ChairFrame.svelte"))) this.error(`${window} fetches the chair's screens`);
        const missing = [...textsOf("en", true).matchAll(/^ui-([a-z0-9-]+) =/gm)]
          .map(([, id]) => id ?? "")
          .filter((id) => [...files].some((name) => asks(bundle[name], id)));
        if (missing.length > 0) this.error(`${window} asks for texts of the chair's screens: ${missing.join(", ")}`);
      }
      this.info(`all that is shipped: ${(packed(bundle, Object.keys(bundle)) / 1000).toFixed(1)} kB`);
    },
  };
}
