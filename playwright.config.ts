import { join } from "node:path";
import { defineConfig } from "@playwright/test";

const output = process.env.MIDAD_OUTPUT ?? "test-results";

export default defineConfig({
  testDir: "tests/e2e",
  outputDir: join(output, "window"),
  // One window at a time: two of them on two cores would time each other out.
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  use: { trace: "off" },
});
