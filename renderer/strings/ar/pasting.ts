export const pasting = {
  restore: "استعادة",
  long: "في النص فقرة طويلة جدًا: أكثر من 5000 كلمة. هل تُقسّم عند نهايات الجمل؟",
  split: "تقسيمها",
} as const;
