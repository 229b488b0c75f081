import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./setup/runWithoutWindow.mjs").then(({ runWithoutWindow }) => runWithoutWindow(process.argv.slice(2)));
