export const writing = {
  title: "الكتابة",
  textSize: "حجم النص على الورقة",
  zoom: "حجم الواجهة كلها",
  percent: "{{value, number}}%",
  typewriter: "تثبيت سطر الكتابة في مكانه",
} as const;
