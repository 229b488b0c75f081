import { requireNode } from "./setup/nodeVersion.mjs";

requireNode();
void import("./testing/testFaults.mjs").then(({ testFaults }) => testFaults());
