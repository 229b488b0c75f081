import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/mutate.mjs").then(({ mutate }) => mutate(process.argv.slice(2)));
