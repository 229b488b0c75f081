type ArabicOnlyForm = `${string}_${"zero" | "two" | "few" | "many"}`;

/**
 * The shape a translation of an Arabic table must have: every key, and of the six plural forms
 * the two that English tells apart.
 */
export type Complete<Table> = {
  [Key in keyof Table as Key extends ArabicOnlyForm ? never : Key]: Table[Key] extends string
    ? string
    : Complete<Table[Key]>;
};
