export const preview = {
  title: "معاينة الصفحة",
  width: "عرض المعاينة",
  phone: "هاتف",
  desktop: "موقع",
  frame: "الصفحة كما ستُصدّر",
  empty: "تظهر الصفحة هنا حين تُفتح مادة.",
  failed: "تعذّر رسم المعاينة. نصّك لم يتأثر.",
} as const;
