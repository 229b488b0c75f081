import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./setup/openMidad.mjs").then(({ openMidad }) => openMidad(process.argv.slice(2)));
