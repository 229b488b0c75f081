export const ui = {
  close: "إغلاق",
  cancel: "إلغاء",
  undo: "تراجع",
  working: "جارٍ العمل…",
  removeToken: "حذف {{name, quoted}}",
  suggestions: "اقتراحات",
  notifications: "إشعارات",
} as const;
