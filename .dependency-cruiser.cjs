const nodeBuiltins = "^(node:|fs$|path$|child_process$|os$|crypto$)";

/** @type {import("dependency-cruiser").IConfiguration} */
module.exports = {
  forbidden: [
    { name: "no-cycles", severity: "error", from: {}, to: { circular: true } },
    { name: "no-unresolvable", severity: "error", from: {}, to: { couldNotResolve: true, pathNot: "\\?(raw|url)$" } },
    {
      name: "core-is-pure",
      comment: "core knows nothing but itself and libraries that run anywhere",
      severity: "error",
      from: { path: "^core/" },
      to: { path: ["^(electron|renderer|tests|scripts)/", nodeBuiltins, "node_modules/(@?lexical|react|electron)"] },
    },
    {
      name: "core-no-builtins",
      severity: "error",
      from: { path: "^core/" },
      to: { dependencyTypes: ["core"] },
    },
    {
      name: "electron-sees-only-core",
      severity: "error",
      from: { path: "^electron/" },
      to: { path: "^(renderer|tests|scripts)/|node_modules/(@?lexical|react)" },
    },
    {
      name: "renderer-never-electron",
      severity: "error",
      from: { path: "^renderer/" },
      to: { path: ["^(electron|tests|scripts)/", "node_modules/electron", nodeBuiltins] },
    },
    {
      name: "preload-takes-only-channel-names",
      severity: "error",
      from: { path: "^electron/preload/" },
      to: { path: "^(core|electron)/", pathNot: "^(core/contract/transport\\.ts|electron/preload/)" },
    },
    {
      name: "no-electron-below-the-window",
      comment: "what the CLI also does runs in plain Node",
      severity: "error",
      from: { path: "^electron/(cli|library|importing|exporting)/" },
      to: { path: "node_modules/electron/" },
    },
    {
      name: "one-disk",
      comment: "files are touched through the Disk port, so that tests can take the disk away",
      severity: "error",
      // The lock is judged before anything else may happen, and so before anything can be waited for.
      from: {
        path: "^(core|electron|renderer)/",
        pathNot: "^electron/(library/(nodeDisk|blockingCalls)|firstOfUs)\\.ts$",
      },
      to: { path: "^(node:)?fs(/promises)?$" },
    },
    {
      name: "ui-knows-no-feature",
      severity: "error",
      from: { path: "^renderer/ui/" },
      to: { path: "^renderer/(features|editor|session|app)/" },
    },
    {
      name: "editor-knows-no-feature",
      severity: "error",
      from: { path: "^renderer/editor/" },
      to: { path: "^renderer/(features|session|app)/" },
    },
    {
      name: "features-do-not-know-each-other",
      severity: "error",
      from: { path: "^renderer/features/([^/]+)/" },
      to: { path: "^renderer/(features/([^/]+)|app)/", pathNot: "^renderer/features/$1/" },
    },
    { name: "nothing-imports-tests", severity: "error", from: { pathNot: "^tests/" }, to: { path: "^tests/" } },
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: "tsconfig.base.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
