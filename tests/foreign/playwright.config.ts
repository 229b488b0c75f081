import { join } from "node:path";
import { defineConfig } from "@playwright/test";

/** What programs that nobody here wrote say of exported files: slower than the other tests, and run by itself. */
export default defineConfig({
  testDir: ".",
  testMatch: "**/*.foreign.ts",
  outputDir: join(process.env.MIDAD_OUTPUT ?? "test-results", "foreign"),
  globalTeardown: "./closeTable.ts",
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 300_000,
  expect: { timeout: 10_000 },
});
