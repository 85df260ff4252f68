import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build, preview, type PreviewServer } from "vite";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { addressOf, states } from "./states";

const BROWSER = readdirSync("/usr/lib")
  .map((machine) => `/usr/lib/${machine}/webkit2gtk-4.1/MiniBrowser`)
  .find((program) => existsSync(program));
/** What the browser has above a page, in pixels. */
const BAR = 38;
const asked = process.env;
const languages = (asked.WALK_LANGUAGES ?? "en,ko").split(",");
const themes = (asked.WALK_THEMES ?? "light,dark").split(",");
const [width = 1280, height = 800] = (asked.WALK_SIZE ?? "1280x800").split("x").map(Number);
const only = new RegExp(asked.WALK_ONLY ?? "");
/** What else every address asks for, such as `size=200`. */
const also = asked.WALK_ASK ?? "";
/** Where pictures go, if they are wanted. */
const pictures = asked.WALK_PICTURES;

let server: PreviewServer;
let driver: ChildProcess;
let session = "";
let origin = "";
/** The browser's own settings. */
const settings = mkdtempSync(join(tmpdir(), "jurybook-walk-"));

/** Asks the driver of the browser that the program is built on. */
async function ask<T>(method: string, path: string, body?: unknown): Promise<T> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  const answer = (await (await fetch(`${session}${path}`, init)).json()) as { value: T & { message?: string } };
  if (answer.value?.message) throw new Error(answer.value.message);
  return answer.value;
}

const run = <T>(script: string): Promise<T> => ask("POST", "/execute/sync", { script, args: [] });
const later = <T>(script: string): Promise<T> =>
  ask("POST", "/execute/async", { script: `const done = arguments[0]; ${script}`, args: [] });

beforeAll(async () => {
  const configFile = fileURLToPath(new URL("./vite.config.ts", import.meta.url));
  await build({ configFile, logLevel: "error" });
  server = await preview({ configFile, preview: { port: 0 }, logLevel: "error" });
  origin = server.resolvedUrls?.local[0] ?? "";
  const port = 4000 + (process.pid % 20000);
  // The system asks for less motion: pictures stand still, and what moves all the same is found.
  mkdirSync(join(settings, "gtk-3.0"));
  writeFileSync(join(settings, "gtk-3.0", "settings.ini"), "[Settings]\ngtk-enable-animations=0\n");
  const env = { ...process.env, XDG_CONFIG_HOME: settings };
  driver = spawn("WebKitWebDriver", [`--port=${port}`], { stdio: "ignore", env });
  session = `http://127.0.0.1:${port}`;
  const options = { binary: BROWSER, args: ["--automation"] };
  const capabilities = { alwaysMatch: { "webkitgtk:browserOptions": options } };
  for (let tries = 0; ; tries++) {
    try {
      const { sessionId } = await ask<{ sessionId: string }>("POST", "/session", { capabilities });
      session += `/session/${sessionId}`;
      break;
    } catch (error) {
      if (tries > 50) throw error;
      await new Promise((done) => setTimeout(done, 200));
    }
  }
  // On a machine that does much else, looking at every element takes its time.
  await ask("POST", "/timeouts", { script: 90_000 });
  await ask("POST", "/window/rect", { x: 0, y: 0, width, height: height + BAR });
  if (pictures) mkdirSync(pictures, { recursive: true });
});

afterAll(async () => {
  await ask("DELETE", "").catch(() => {});
  driver?.kill();
  await server?.close();
  rmSync(settings, { recursive: true });
});

async function arrive(name: string, language: string): Promise<string> {
  // What the state before made of the panes is forgotten.
  await run("localStorage.clear()").catch(() => {});
  await ask("POST", "/url", { url: `${origin}${addressOf(name)}&lang=${language}&theme=${themes[0]}&${also}` });
  for (let tries = 0; tries < 300; tries++) {
    const arrived = await run<string | null>("return document.documentElement.dataset.arrived ?? null");
    if (arrived !== null) return arrived;
    await new Promise((done) => setTimeout(done, 50));
  }
  return "it never arrived";
}

const names = Object.keys(states).filter((name) => only.test(name));
describe.each(languages)("%s", (language) => {
  test.each(names)("%s", async (name) => {
    expect(await arrive(name, language)).toBe("");
    for (const theme of themes) {
      await later(`wearForDesign("${theme}").then(done, done)`);
      if (pictures) {
        const picture = await ask<string>("GET", "/screenshot");
        writeFileSync(`${pictures}/${name}.${language}.${theme}.png`, Buffer.from(picture, "base64"));
      }
      const found = await later<string[]>("barriersForDesign().then(done, (error) => done([String(error)]))");
      expect.soft(found, theme).toEqual([]);
    }
  });
});
