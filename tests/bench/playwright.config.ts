import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** Benches print what they measured; how fast anything was never decides whether they pass. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.bench.ts",
  outputDir: join(process.env.MIDAD_OUTPUT ?? "test-results", "bench"),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  timeout: 0,
});
