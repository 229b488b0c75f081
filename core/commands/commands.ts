/**
 * Every command the user can give. The native menu, the shortcuts and the palette read this list;
 * nothing else names a command's keys. `CmdOrCtrl` is ⌘ on macOS and Ctrl elsewhere.
 */
export interface Command {
  id: string;
  menu: MenuId;
  label: { ar: string; en: string };
  /** An Electron accelerator, which is also what the shortcut hint shows. */
  keys?: string;
  /** Handled by the editor itself while it has the focus; the menu then only shows the keys. */
  inEditor?: true;
  /** Heard by the window, wherever the focus is, and by the place of its key: a menu hears no «ب» as F. */
  inWindow?: true;
  /** Offered by the `/` menu of the text, which finds it by its labels and by these words. */
  slash?: readonly string[];
}

export const menus = {
  file: { ar: "ملف", en: "File" },
  edit: { ar: "تحرير", en: "Edit" },
  format: { ar: "تنسيق", en: "Format" },
  table: { ar: "جدول", en: "Table" },
  view: { ar: "عرض", en: "View" },
} as const;
export type MenuId = keyof typeof menus;

export const commands = [
  { id: "article.new", menu: "file", label: { ar: "مادة جديدة", en: "New article" }, keys: "CmdOrCtrl+N" },
  { id: "import.files", menu: "file", label: { ar: "استيراد…", en: "Import…" }, keys: "CmdOrCtrl+O" },
  { id: "article.save", menu: "file", label: { ar: "حفظ الآن", en: "Save now" }, keys: "CmdOrCtrl+S" },
  {
    id: "versions.keep",
    menu: "file",
    label: { ar: "حفظ نسخة باسم…", en: "Save a named version…" },
    keys: "CmdOrCtrl+Alt+S",
  },
  { id: "versions.erase", menu: "file", label: { ar: "محو سجل النسخ…", en: "Erase version history…" } },
  { id: "export.html", menu: "file", label: { ar: "تصدير صفحة HTML…", en: "Export HTML page…" }, keys: "CmdOrCtrl+E" },
  { id: "export.fragment", menu: "file", label: { ar: "تصدير مقطع HTML…", en: "Export HTML fragment…" } },
  { id: "export.wordpress", menu: "file", label: { ar: "تصدير كتل WordPress…", en: "Export WordPress blocks…" } },
  { id: "export.markdown", menu: "file", label: { ar: "تصدير Markdown…", en: "Export Markdown…" } },
  { id: "export.text", menu: "file", label: { ar: "تصدير نص…", en: "Export plain text…" } },
  { id: "export.docx", menu: "file", label: { ar: "تصدير مستند Word…", en: "Export Word document…" } },
  { id: "export.ninjs", menu: "file", label: { ar: "تصدير ninjs…", en: "Export ninjs…" } },
  { id: "export.nitf", menu: "file", label: { ar: "تصدير NITF…", en: "Export NITF…" } },
  { id: "export.newsml", menu: "file", label: { ar: "تصدير NewsML-G2…", en: "Export NewsML-G2…" } },
  { id: "export.pack", menu: "file", label: { ar: "إرسال مع الصور…", en: "Send with pictures…" } },
  {
    id: "export.options",
    menu: "file",
    label: { ar: "خيارات التصدير…", en: "Export options…" },
    keys: "CmdOrCtrl+Shift+E",
    inWindow: true,
  },
  { id: "export.pdf", menu: "file", label: { ar: "تصدير PDF…", en: "Export PDF…" } },
  {
    id: "print.preview",
    menu: "file",
    label: { ar: "معاينة الطباعة", en: "Print preview" },
    keys: "CmdOrCtrl+P",
    inWindow: true,
  },
  {
    id: "export.copyFragment",
    menu: "file",
    label: { ar: "نسخ لنظام النشر", en: "Copy for the CMS" },
    keys: "CmdOrCtrl+Shift+C",
  },
  { id: "export.copyWordpress", menu: "file", label: { ar: "نسخ كتل WordPress", en: "Copy WordPress blocks" } },
  {
    id: "export.copyText",
    menu: "file",
    label: { ar: "نسخ نصًا للرسائل", en: "Copy as text for messages" },
    keys: "CmdOrCtrl+Alt+C",
  },
  {
    id: "layout.duplicate",
    menu: "file",
    label: { ar: "نسخ التخطيط إلى المكتبة لتعديله", en: "Copy layout to the library to edit it" },
  },
  { id: "article.reveal", menu: "file", label: { ar: "إظهار الملف في مجلده", en: "Show file in folder" } },
  { id: "article.delete", menu: "file", label: { ar: "نقل إلى المحذوفات", en: "Move to bin" } },
  { id: "bin.empty", menu: "file", label: { ar: "إفراغ المحذوفات…", en: "Empty the bin…" } },
  { id: "library.choose", menu: "file", label: { ar: "تغيير مجلد المواد…", en: "Change library folder…" } },
  { id: "edit.undo", menu: "edit", label: { ar: "تراجع", en: "Undo" }, keys: "CmdOrCtrl+Z", inEditor: true },
  { id: "edit.redo", menu: "edit", label: { ar: "إعادة", en: "Redo" }, keys: "CmdOrCtrl+Shift+Z", inEditor: true },
  { id: "find.open", menu: "edit", label: { ar: "بحث في المادة…", en: "Find…" }, keys: "CmdOrCtrl+F", inWindow: true },
  {
    id: "find.replace",
    menu: "edit",
    label: { ar: "بحث واستبدال…", en: "Find and replace…" },
    keys: "CmdOrCtrl+H",
    inWindow: true,
  },
  { id: "find.next", menu: "edit", label: { ar: "النتيجة التالية", en: "Find next" }, keys: "F3", inWindow: true },
  {
    id: "find.previous",
    menu: "edit",
    label: { ar: "النتيجة السابقة", en: "Find previous" },
    keys: "Shift+F3",
    inWindow: true,
  },
  {
    id: "edit.pasteFormatted",
    menu: "edit",
    label: { ar: "لصق مع التنسيق", en: "Paste with formatting" },
    keys: "CmdOrCtrl+Alt+Shift+V",
  },
  {
    id: "edit.pastePlain",
    menu: "edit",
    label: { ar: "لصق نصًا بلا تنسيق", en: "Paste as plain text" },
    keys: "CmdOrCtrl+Shift+V",
    inEditor: true,
  },
  {
    id: "marks.next",
    menu: "edit",
    label: { ar: "الموضع التالي للتأكد منه", en: "Next place to check" },
    keys: "F8",
  },
  { id: "library.find", menu: "edit", label: { ar: "بحث في المواد", en: "Search articles" }, keys: "CmdOrCtrl+K" },
  { id: "format.bold", menu: "format", label: { ar: "عريض", en: "Bold" }, keys: "CmdOrCtrl+B", inEditor: true },
  { id: "format.italic", menu: "format", label: { ar: "مائل", en: "Italic" }, keys: "CmdOrCtrl+I", inEditor: true },
  {
    id: "format.underline",
    menu: "format",
    label: { ar: "تسطير", en: "Underline" },
    keys: "CmdOrCtrl+U",
    inEditor: true,
  },
  {
    id: "format.strike",
    menu: "format",
    label: { ar: "مشطوب", en: "Strikethrough" },
    keys: "CmdOrCtrl+Shift+X",
    inEditor: true,
  },
  {
    id: "format.sub",
    menu: "format",
    label: { ar: "منخفض", en: "Subscript" },
    keys: "CmdOrCtrl+Shift+B",
    inEditor: true,
  },
  {
    id: "format.sup",
    menu: "format",
    label: { ar: "مرتفع", en: "Superscript" },
    keys: "CmdOrCtrl+Shift+P",
    inEditor: true,
  },
  {
    id: "format.clear",
    menu: "format",
    label: { ar: "مسح التنسيق", en: "Clear formatting" },
    keys: "CmdOrCtrl+Shift+M",
    inEditor: true,
  },
  { id: "format.link", menu: "format", label: { ar: "رابط…", en: "Link…" }, keys: "CmdOrCtrl+Shift+K", inEditor: true },
  { id: "format.unlink", menu: "format", label: { ar: "إزالة الرابط", en: "Remove link" } },
  {
    id: "block.paragraph",
    menu: "format",
    label: { ar: "فقرة", en: "Paragraph" },
    keys: "CmdOrCtrl+Alt+0",
    slash: ["نص", "text", "p"],
  },
  {
    id: "block.heading2",
    menu: "format",
    label: { ar: "عنوان داخلي", en: "Heading" },
    keys: "CmdOrCtrl+Alt+2",
    slash: ["h2", "عنوان فرعي", "##"],
  },
  {
    id: "block.heading3",
    menu: "format",
    label: { ar: "عنوان أصغر", en: "Subheading" },
    keys: "CmdOrCtrl+Alt+3",
    slash: ["h3", "عنوان", "heading", "###"],
  },
  {
    id: "block.heading4",
    menu: "format",
    label: { ar: "عنوان صغير", en: "Small heading" },
    keys: "CmdOrCtrl+Alt+4",
    slash: ["h4", "عنوان", "heading", "####"],
  },
  {
    id: "block.quote",
    menu: "format",
    label: { ar: "اقتباس", en: "Quote" },
    keys: "CmdOrCtrl+Alt+Q",
    slash: ["قال", "blockquote", ">"],
  },
  {
    id: "block.pullQuote",
    menu: "format",
    label: { ar: "اقتباس بارز", en: "Pull quote" },
    keys: "CmdOrCtrl+Alt+Shift+Q",
    slash: ["مقتطف", "pullquote"],
  },
  { id: "block.attribution", menu: "format", label: { ar: "قائل الاقتباس", en: "Quote attribution" } },
  {
    id: "block.bullets",
    menu: "format",
    label: { ar: "قائمة نقطية", en: "Bulleted list" },
    keys: "CmdOrCtrl+Alt+8",
    slash: ["نقاط", "list", "ul", "-"],
  },
  {
    id: "block.numbers",
    menu: "format",
    label: { ar: "قائمة مرقّمة", en: "Numbered list" },
    keys: "CmdOrCtrl+Alt+7",
    slash: ["أرقام", "list", "ol", "1."],
  },
  {
    id: "block.image",
    menu: "format",
    label: { ar: "صورة…", en: "Picture…" },
    keys: "CmdOrCtrl+Alt+P",
    slash: ["صورة", "image", "photo"],
  },
  { id: "block.divider", menu: "format", label: { ar: "فاصل", en: "Divider" }, slash: ["خط", "line", "hr", "---"] },
  {
    id: "block.moveUp",
    menu: "format",
    label: { ar: "نقل الكتلة إلى أعلى", en: "Move block up" },
    keys: "Alt+Shift+Up",
    inEditor: true,
  },
  {
    id: "block.moveDown",
    menu: "format",
    label: { ar: "نقل الكتلة إلى أسفل", en: "Move block down" },
    keys: "Alt+Shift+Down",
    inEditor: true,
  },
  { id: "block.duplicate", menu: "format", label: { ar: "تكرار الكتلة", en: "Duplicate block" } },
  { id: "block.delete", menu: "format", label: { ar: "حذف الكتلة", en: "Delete block" } },
  {
    id: "direction.rtl",
    menu: "format",
    label: { ar: "الفقرة من اليمين إلى اليسار", en: "Right-to-left paragraph" },
    keys: "CmdOrCtrl+Shift+D",
    inEditor: true,
  },
  {
    id: "direction.ltr",
    menu: "format",
    label: { ar: "الفقرة من اليسار إلى اليمين", en: "Left-to-right paragraph" },
    keys: "CmdOrCtrl+Shift+A",
    inEditor: true,
  },
  {
    id: "isolate.ltr",
    menu: "format",
    label: { ar: "عزل المحدد من اليسار", en: "Isolate left-to-right" },
    keys: "CmdOrCtrl+Alt+A",
  },
  {
    id: "isolate.rtl",
    menu: "format",
    label: { ar: "عزل المحدد من اليمين", en: "Isolate right-to-left" },
    keys: "CmdOrCtrl+Alt+D",
  },
  { id: "isolate.auto", menu: "format", label: { ar: "عزل المحدد بحسب حروفه", en: "Isolate by its own letters" } },
  {
    id: "isolate.remove",
    menu: "format",
    label: { ar: "إزالة العزل", en: "Remove isolation" },
    keys: "CmdOrCtrl+Alt+Z",
  },
  {
    id: "isolate.fix",
    menu: "format",
    label: { ar: "إصلاح ترتيب الأرقام واللاتيني", en: "Fix the order of numbers and Latin" },
    keys: "CmdOrCtrl+Alt+F",
  },
  {
    id: "table.insert",
    menu: "table",
    label: { ar: "إدراج جدول", en: "Insert table" },
    keys: "CmdOrCtrl+Shift+T",
    slash: ["جدول", "table"],
  },
  { id: "table.tools", menu: "table", label: { ar: "أدوات الجدول", en: "Table tools" }, keys: "CmdOrCtrl+Alt+J" },
  { id: "table.rowAbove", menu: "table", label: { ar: "إضافة صف فوق", en: "Add row above" } },
  { id: "table.rowBelow", menu: "table", label: { ar: "إضافة صف تحت", en: "Add row below" } },
  { id: "table.columnBefore", menu: "table", label: { ar: "إضافة عمود قبل", en: "Add column before" } },
  { id: "table.columnAfter", menu: "table", label: { ar: "إضافة عمود بعد", en: "Add column after" } },
  { id: "table.headerRow", menu: "table", label: { ar: "صف عناوين", en: "Header row" } },
  { id: "table.headerColumn", menu: "table", label: { ar: "عمود عناوين", en: "Header column" } },
  { id: "table.merge", menu: "table", label: { ar: "دمج الخلايا المحددة", en: "Merge selected cells" } },
  { id: "table.split", menu: "table", label: { ar: "فصل الخلية", en: "Split cell" } },
  { id: "table.wider", menu: "table", label: { ar: "توسيع العمود", en: "Widen column" } },
  { id: "table.narrower", menu: "table", label: { ar: "تضييق العمود", en: "Narrow column" } },
  { id: "table.turn", menu: "table", label: { ar: "عكس اتجاه الجدول", en: "Reverse table direction" } },
  { id: "table.deleteRow", menu: "table", label: { ar: "حذف الصف", en: "Delete row" } },
  { id: "table.deleteColumn", menu: "table", label: { ar: "حذف العمود", en: "Delete column" } },
  { id: "table.delete", menu: "table", label: { ar: "حذف الجدول", en: "Delete table" } },
  { id: "view.library", menu: "view", label: { ar: "قائمة المواد", en: "Article list" }, keys: "CmdOrCtrl+Alt+L" },
  { id: "view.inspector", menu: "view", label: { ar: "اللوحة الجانبية", en: "Inspector" }, keys: "CmdOrCtrl+Alt+I" },
  { id: "view.preview", menu: "view", label: { ar: "معاينة", en: "Preview" }, keys: "F9" },
  {
    id: "view.previewFull",
    menu: "view",
    label: { ar: "المعاينة ملء الصفحة", en: "Preview in full" },
    keys: "Shift+F9",
  },
  { id: "versions.show", menu: "view", label: { ar: "سجل النسخ", en: "Version history" }, keys: "CmdOrCtrl+Alt+V" },
  { id: "view.focus", menu: "view", label: { ar: "تركيز", en: "Focus" }, keys: "F11" },
  {
    id: "view.typewriter",
    menu: "view",
    label: { ar: "تثبيت سطر الكتابة", en: "Typewriter scrolling" },
    keys: "Shift+F11",
  },
  { id: "view.larger", menu: "view", label: { ar: "تكبير الواجهة", en: "Zoom in" }, keys: "CmdOrCtrl+=" },
  { id: "view.smaller", menu: "view", label: { ar: "تصغير الواجهة", en: "Zoom out" }, keys: "CmdOrCtrl+-" },
  { id: "view.usual", menu: "view", label: { ar: "الحجم الأصلي", en: "Actual size" }, keys: "CmdOrCtrl+0" },
  // Not Ctrl+Shift and a point or comma: on an Arabic keyboard those are letters.
  { id: "text.larger", menu: "view", label: { ar: "تكبير النص", en: "Larger text" }, keys: "CmdOrCtrl+Alt+=" },
  { id: "text.smaller", menu: "view", label: { ar: "تصغير النص", en: "Smaller text" }, keys: "CmdOrCtrl+Alt+-" },
  { id: "settings.open", menu: "view", label: { ar: "الإعدادات", en: "Settings" }, keys: "CmdOrCtrl+," },
] as const satisfies readonly Command[];

export type CommandId = (typeof commands)[number]["id"];

export const commandIds = commands.map((command) => command.id) as [CommandId, ...CommandId[]];

/** The command with this id. */
export function commandOf(id: CommandId): Command {
  return commands.find((command) => command.id === id) as Command;
}
