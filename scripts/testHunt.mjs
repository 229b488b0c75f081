import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/testHunt.mjs").then(({ testHunt }) => testHunt(process.argv.slice(2)));
