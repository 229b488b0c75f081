export const tables = {
  tools: "أدوات الجدول",
  more: "المزيد من أدوات الجدول",
  sizes: "حجم الجدول",
  size: "الصفوف: {{rows}}، الأعمدة: {{columns}}",
} as const;
