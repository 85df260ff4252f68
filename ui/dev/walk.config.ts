import { mergeConfig } from "vite";
import { defineConfig } from "vitest/config";
import pages from "./vite.config";

/** A walk past every state of the window over fixtures: `npm run walk`. */
export default mergeConfig(
  pages,
  defineConfig({ test: { include: ["dev/walk.ts"], testTimeout: 180_000, hookTimeout: 240_000 } }),
);
