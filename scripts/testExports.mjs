import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/testExports.mjs").then(({ testExports }) => testExports());
