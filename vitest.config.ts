import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"],
    environment: "node",
    // Property tests and killed child processes take seconds, not the default five.
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
  },
});
