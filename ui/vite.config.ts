import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";
import { markdown } from "./markdown.ts";
import { texts } from "./texts.ts";
import { weight } from "./weight.ts";

const pdfjs = fileURLToPath(new URL("./node_modules/pdfjs-dist/", import.meta.url));

/** Ships what pdf.js looks up by name while it reads: character maps, stand-in fonts, image decoders. */
function pdfjsData(): Plugin {
  const wanted = (folder: string, name: string) =>
    folder === "cmaps"
      ? name.endsWith(".bcmap")
      : folder === "standard_fonts"
        ? name.endsWith(".pfb") || name.endsWith(".ttf")
        : name.endsWith(".wasm") || name.endsWith(".js");
  return {
    name: "pdfjs-data",
    apply: "build",
    generateBundle() {
      for (const folder of ["cmaps", "standard_fonts", "wasm"]) {
        for (const name of readdirSync(pdfjs + folder).filter((name) => wanted(folder, name))) {
          this.emitFile({
            type: "asset",
            fileName: `pdfjs/${folder}/${name}`,
            source: readFileSync(`${pdfjs}${folder}/${name}`),
          });
        }
      }
    },
  };
}

/** Letters that Inter has and that every other family brings along once more. */
const inInter = /\/\* noto-[a-z-]+-(latin|latin-ext|vietnamese|cyrillic|cyrillic-ext|greek|greek-ext)-[^}]*}\s*/g;

/**
 * WebKit on Linux loses the height of a mark at the edge of a run, and Arabic letters are bases and marks. Spaces and
 * signs from the same family keep a sentence in one run; `:dir(rtl)` asks that family first.
 */
const arabic = /(noto-sans-arabic-arabic-[^}]*unicode-range: )/;
const signs = "U+0020-003F,U+00A0,U+00AB,U+00BB,U+2010-2026,";

/**
 * Fonts come from this machine: a moment without words is shorter, and calmer, than words in the wrong face.
 * Of each family only the slices of its own script are shipped.
 */
function fontsAtOnce(): Plugin {
  return {
    name: "fonts-at-once",
    enforce: "pre",
    transform: (code, id) =>
      id.includes("@fontsource") && id.endsWith(".css")
        ? code
            .replace(inInter, "")
            .replace(arabic, `$1${signs}`)
            .replaceAll(/, url\([^)]*\.woff\) format\('woff'\)/g, "")
            .replaceAll("font-display: swap", "font-display: block")
        : undefined,
  };
}

export default defineConfig({
  plugins: [fontsAtOnce(), svelte(), markdown(), texts(), pdfjsData(), weight()],
  build: {
    target: "safari16",
    // From 16.4 on `:dir()` is known, which no list of languages replaces: names come without one.
    cssTarget: "safari16.4",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // Two windows: the program, and what the room sees.
    rolldownOptions: {
      input: ["index", "projector"].map((page) => fileURLToPath(new URL(`./${page}.html`, import.meta.url))),
      // What several screens show lies in one file: many little ones pack worse.
      output: {
        codeSplitting: { groups: [{ name: "parts", test: /\/src\/(components\/[^/]+|[^/]+)$/, minShareCount: 2 }] },
      },
    },
    chunkSizeWarningLimit: 700,
  },
});
