import type { ar } from "../ar/index.ts";
import type { Complete } from "../complete.ts";
import { app } from "./app.ts";
import { article } from "./article.ts";
import { counts } from "./counts.ts";
import { editor } from "./editor.ts";
import { errors } from "./errors.ts";
import { exporting } from "./exporting.ts";
import { fields } from "./fields.ts";
import { finding } from "./finding.ts";
import { images } from "./images.ts";
import { importing } from "./importing.ts";
import { library } from "./library.ts";
import { marks } from "./marks.ts";
import { menus } from "./menus.ts";
import { pasting } from "./pasting.ts";
import { preview } from "./preview.ts";
import { printing } from "./printing.ts";
import { saving } from "./saving.ts";
import { settings } from "./settings.ts";
import { status } from "./status.ts";
import { tables } from "./tables.ts";
import { ui } from "./ui.ts";
import { versions } from "./versions.ts";
import { writing } from "./writing.ts";

/** Every sentence of the interface in English. */
export const en = {
  app,
  article,
  counts,
  editor,
  errors,
  exporting,
  fields,
  finding,
  images,
  importing,
  library,
  menus,
  pasting,
  marks,
  preview,
  printing,
  saving,
  settings,
  status,
  tables,
  ui,
  versions,
  writing,
} as const satisfies Complete<typeof ar>;
