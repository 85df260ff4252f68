import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const generated = here("../src/generated/texts.ts");
const prefix = "ui-";

/** The texts of the window in a language, from ui.ftl and ui-….ftl: each id with the arguments it takes. */
function textsOf(language: string): Map<string, string[]> {
  const texts = new Map<string, string[]>();
  const folder = here(`../../assets/locales/${language}`);
  const files = readdirSync(folder).filter((name) => /^ui[-.]/.test(name));
  const file = files.map((name) => readFileSync(`${folder}/${name}`, "utf8")).join("\n");
  for (const [, id, pattern] of file.matchAll(/^([a-z][a-z0-9-]*) =((?:.|\n(?=[ \n]))*)/gm)) {
    const taken = [...(pattern ?? "").matchAll(/\$([a-z_]+)/g)].map((match) => match[1] ?? "");
    expect(texts.has(id ?? ""), `${language} has ${id} twice`).toBe(false);
    texts.set(id ?? "", [...new Set(taken)].sort());
  }
  return texts;
}

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(svelte|ts)$/.test(entry.name) && !entry.parentPath.includes("generated"))
    .map((entry) => readFileSync(`${entry.parentPath}/${entry.name}`, "utf8"));
}

const english = textsOf("en");
const korean = textsOf("ko");

test("both languages have the same texts", () => {
  expect([...korean.keys()].sort()).toEqual([...english.keys()].sort());
});

test("a text takes no argument in Korean that it lacks in English", () => {
  for (const [id, taken] of korean) expect(english.get(id), id).toEqual(expect.arrayContaining(taken));
});

test("every text is used", () => {
  const code = sources(here("../src")).join("\n");
  const unused = [...english.keys()].filter((id) => {
    const name = id.slice(prefix.length);
    return (
      id.startsWith(prefix) &&
      !code.includes(`"${name}"`) &&
      !code.includes(`'${name}'`) &&
      !/^(ground|change)-/.test(name)
    );
  });
  expect(unused).toEqual([]);
});

/** The committed type equals what the files say; `UPDATE_TYPES=1` writes it anew. */
test("the committed texts are the file's", () => {
  const lines = [...english]
    .filter(([id]) => id.startsWith(prefix))
    .map(
      ([id, taken]) => `  "${id.slice(prefix.length)}": ${taken.map((name) => `"${name}"`).join(" | ") || "never"};`,
    );
  const text = `// Generated from assets/locales/en/ui*.ftl by \`make types\`. Do not edit.\n\n/** Each text of the window, with the names of its arguments. */\nexport interface Texts {\n${lines.sort().join("\n")}\n}\n`;
  if (process.env.UPDATE_TYPES) writeFileSync(generated, text);
  expect(existsSync(generated) && readFileSync(generated, "utf8")).toBe(text);
});
