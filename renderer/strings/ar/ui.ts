export const ui = {
  close: "إغلاق",
  cancel: "إلغاء",
  done: "تم",
  clear: "مسح",
  more: "المزيد",
  undo: "تراجع",
  working: "جارٍ العمل…",
  removeToken: "حذف {{name, quoted}}",
  addToken: "إضافة {{name, quoted}}",
  suggestions: "اقتراحات",
  notifications: "إشعارات",
  choose: "اختر",
} as const;
