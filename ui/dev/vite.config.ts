import { fileURLToPath } from "node:url";
import { svelte } from "@sveltejs/vite-plugin-svelte";
import { defineConfig } from "vite";

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Serves the window in a plain browser, over fixtures in place of the shell. For design work; never shipped. */
export default defineConfig({
  root: here(".."),
  plugins: [svelte()],
  resolve: {
    alias: {
      "@tauri-apps/api/core": here("./core.ts"),
      "@tauri-apps/api/event": here("./event.ts"),
    },
  },
  server: { fs: { allow: [here("../..")] } },
});
