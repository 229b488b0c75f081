import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/benchExport.mjs").then(({ benchExport }) => benchExport());
