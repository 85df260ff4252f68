import { realpathSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { mergeConfig, type Connect, type Plugin } from "vite";
import shipped from "../vite.config";
import { PHOTO, REPORT } from "./documents";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Stands in for the shell where attachments are read. */
function documents(): Plugin {
  const answer: Connect.NextHandleFunction = (request, response, next) => {
    if (!request.url?.startsWith("/dev/documents/")) return next();
    const isPhoto = request.url.endsWith(".jpg");
    response.setHeader("Content-Type", isPhoto ? "image/svg+xml" : "application/pdf");
    response.end(isPhoto ? PHOTO : REPORT);
  };
  return {
    name: "documents",
    configureServer: ({ middlewares }) => void middlewares.use(answer),
    configurePreviewServer: ({ middlewares }) => void middlewares.use(answer),
  };
}

/** Serves the window in a plain browser, over fixtures in place of the shell. For design work; never shipped. */
// What is made up weighs more than a window may.
const plugins = shipped.plugins?.filter((plugin) => !(plugin && "name" in plugin && plugin.name === "weight"));

export default mergeConfig(
  { ...shipped, plugins },
  {
    root: here(".."),
    // Whoever works beside this tree shares its packages, and keeps another cache of them.
    cacheDir: here("../../out/vite"),
    plugins: [
      documents(),
      {
        name: "arrive",
        transformIndexHtml: {
          order: "pre",
          handler: () => [{ tag: "script", attrs: { type: "module", src: "/dev/arrive.ts" }, injectTo: "head" }],
        },
      },
    ],
    resolve: {
      alias: {
        "@tauri-apps/api/core": here("./core.ts"),
        "@tauri-apps/api/event": here("./event.ts"),
        "@tauri-apps/api/window": here("./window.ts"),
      },
    },
    build: { outDir: here("../../out/pages"), emptyOutDir: true },
    server: { fs: { allow: [here("../.."), realpathSync(here("../node_modules"))] } },
    // The shell's policy, so that what it forbids is seen here too.
    preview: {
      headers: {
        "Content-Security-Policy":
          "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' blob: data:; font-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'",
      },
    },
  },
);
