import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import type { Plugin } from "vite";

const locales = fileURLToPath(new URL("../assets/locales/", import.meta.url));
const ASKED = /^virtual:texts\/([a-z]+)(\/chair)?$/;

/**
 * Texts of screens that a judge has, too; all other files of the window's are the chair's alone. The build says where a
 * judge's window asks for a text of the chair's: it belongs into one of these files.
 */
const EVERYBODY = /^ui(-(desk|judge|start|trust|viewer))?\.ftl$/;
const isChairs = (name: string): boolean => name.startsWith("ui-") && !EVERYBODY.test(name);

/** What only the core prints, writes into tables and says at a terminal. */
const ELSEWHERE = /^(certificate|cli|column|demo|language|letter|paper|plots|print|reminder|sheet)\b/;

/** The messages of a language that a window shows, or the chair's in addition, without the remarks for translators. */
export function textsOf(language: string, isChair = false): string {
  const folder = locales + language;
  const files = readdirSync(folder).filter((name) => name.endsWith(".ftl") && isChairs(name) === isChair);
  const lines = files.sort().flatMap((name) => readFileSync(`${folder}/${name}`, "utf8").split("\n"));
  let isKept = false;
  return lines
    .filter((line) => {
      // A line that goes on with a message begins with a space or ends a selection.
      if (/^[a-z-]/.test(line)) isKept = !ELSEWHERE.test(line);
      return isKept && line !== "" && !line.startsWith("#");
    })
    .join("\n");
}

/** The messages by their ids, each as it is written behind its id. */
function messages(texts: string): Record<string, string> {
  const each = texts.split(/^(?=[a-z])/m);
  return Object.fromEntries(
    each.map((message) => {
      const end = message.indexOf(" ");
      return [message.slice(0, end), message.slice(end).trimEnd()];
    }),
  );
}

/**
 * Makes modules of the texts of each language, `virtual:texts/en` and `virtual:texts/en/chair`, so that only what is
 * spoken is fetched.
 */
export function texts(): Plugin {
  return {
    name: "texts",
    resolveId: (id) => (ASKED.test(id) ? `\0${id}` : undefined),
    load(id) {
      const [, language, chair] = ASKED.exec(id.slice(1)) ?? [];
      if (id[0] !== "\0" || !language) return undefined;
      const folder = locales + language;
      for (const name of readdirSync(folder)) this.addWatchFile(`${folder}/${name}`);
      return `export default ${JSON.stringify(messages(textsOf(language, chair !== undefined)))}`;
    },
  };
}
