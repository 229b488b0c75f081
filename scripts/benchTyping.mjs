import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/benchTyping.mjs").then(({ benchTyping }) => benchTyping(process.argv.slice(2)));
