import { IS_APPLE } from "lexical";

/** Node's name of the system, as far as it matters for how keys are written. */
export const platform = IS_APPLE ? "darwin" : "linux";
