import react from "@vitejs/plugin-react";
import { defineConfig } from "electron-vite";

export default defineConfig({
  main: {
    // Its entry for Node makes a `require` of its own, and so does electron-vite for the file it lands in.
    resolve: { alias: [{ find: /^fflate$/, replacement: "fflate/browser" }] },
    build: {
      outDir: "out/main",
      target: "node20",
      minify: false,
      // Everything but Electron and sharp is bundled: an installed Midad carries no other node_modules.
      externalizeDeps: false,
      rolldownOptions: {
        input: {
          main: "electron/main.ts",
          midad: "electron/cli/midad.ts",
          exportThread: "electron/cli/exporting/exportThread.ts",
          importWorker: "electron/importing/importWorker.ts",
          pictureProcess: "electron/pictures/pictureProcess.ts",
        },
        // Native: its binary for the machine lies beside it.
        external: ["sharp"],
        output: { format: "es", entryFileNames: "[name].js", chunkFileNames: "[name]-[hash].js" },
      },
    },
  },
  preload: {
    build: {
      outDir: "out/preload",
      target: "node20",
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: "electron/preload/preload.ts" },
        // A sandboxed preload cannot be an ES module.
        output: { format: "cjs", entryFileNames: "[name].cjs" },
      },
    },
  },
  renderer: {
    root: "renderer",
    base: "./",
    plugins: [react()],
    build: {
      outDir: "out/renderer",
      target: "chrome130",
      minify: "oxc",
      // The CSP allows no data: fonts, and an inlined asset is parsed with every start.
      assetsInlineLimit: 0,
      rolldownOptions: { input: "renderer/index.html" },
    },
  },
});
