import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig, type Plugin } from "vite";

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

/** Fonts come from this machine: a moment without words is shorter, and calmer, than words in the wrong face. */
function fontsAtOnce(): Plugin {
  return {
    name: "fonts-at-once",
    enforce: "pre",
    transform: (code, id) =>
      id.includes("@fontsource") && id.endsWith(".css")
        ? code.replaceAll("font-display: swap", "font-display: block")
        : undefined,
  };
}

export default defineConfig({
  plugins: [fontsAtOnce(), svelte(), pdfjsData()],
  build: {
    target: "safari16",
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    chunkSizeWarningLimit: 700,
  },
});
