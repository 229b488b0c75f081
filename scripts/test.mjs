import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/testMidad.mjs").then(({ testMidad }) => testMidad(process.argv.slice(2)));
