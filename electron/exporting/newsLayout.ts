import style from "../../assets/layouts/news/style.css?raw";
import type { Layout } from "../../core/exporting/page/pageHtml.ts";

/** The layout every page is exported with. */
export const newsLayout: Layout = { style };
