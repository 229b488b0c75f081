export const menus = {
  slash: "كتل لإدراجها",
  block: "الكتلة",
  handle: "مقبض الكتلة: اضغط لقائمتها، أو اسحب لنقلها",
  handleHint: "اسحب لنقل الكتلة، أو اضغط لقائمتها",
  more: "تنسيقات أخرى",
  textHint:
    "اكتب «/» في أول السطر لإدراج كتلة. مفتاح Tab في القوائم والجداول ينتقل فيها، وللخروج من النص اضغط Escape ثم Tab.",
  spoken: { divider: "فاصل", pullQuote: "اقتباس بارز", attribution: "قائل الاقتباس" },
} as const;
