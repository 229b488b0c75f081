export const menus = {
  slash: "كتل لإدراجها",
  block: "الكتلة",
  handle: "مقبض الكتلة: اضغط لقائمتها، أو اسحب لنقلها",
  handleHint: "اسحب لنقل الكتلة، أو اضغط لقائمتها",
  more: "تنسيقات أخرى",
} as const;
