import { defineConfig, type Plugin } from "vitest/config";

/**
 * Lexical in the build that ships. The one for development, which tests are given otherwise, throws at a
 * stale end of a selection over several blocks, which that one clamps.
 */
const shippedLexical: Plugin = {
  name: "shipped-lexical",
  enforce: "pre",
  async resolveId(id, importer) {
    const found = /^(@lexical\/|lexical$)/.test(id) ? await this.resolve(id, importer, { skipSelf: true }) : null;
    return found && { ...found, id: found.id.replace(".dev.", ".prod.") };
  },
};
/** Whatever can be done to a text, in any order: there such ends come about. */
const anyOrder = ["tests/editor/anyCommands.test.ts", "tests/editor/createReader.test.ts"];

export default defineConfig({
  test: {
    environment: "node",
    // Property tests and killed child processes take seconds, not the default five.
    testTimeout: 60_000,
    pool: "forks",
    maxWorkers: 2,
    // Style sheets come empty otherwise, and those of layouts are part of what is exported.
    css: { include: [/assets\/layouts\//] },
    projects: [
      {
        extends: true,
        test: { name: "rooms", include: ["tests/**/*.test.ts", "tests/**/*.test.tsx"], exclude: anyOrder },
      },
      {
        extends: true,
        plugins: [shippedLexical],
        test: { name: "shipped", include: anyOrder, server: { deps: { inline: [/@?lexical/] } } },
      },
    ],
  },
});
