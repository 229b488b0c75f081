import type { Article } from "../../../core/article/article.ts";
import type { Block } from "../../../core/article/blocks.ts";
import { link, para, piece, t } from "./pieces.ts";

/** Every class of payload that could become markup, script or an address, each with a word that must stay visible. */
export const payloads = [
  `<script>alert("ظاهر1")</script>`,
  `<img src=x onerror=alert('ظاهر2')>`,
  `</title></style></script><svg onload=alert("ظاهر3")>`,
  `"><b onmouseover="alert(1)">ظاهر4`,
  `' onfocus='alert(1)' autofocus='ظاهر5`,
  `<!-- ظاهر6 --><!--><script>alert(1)</script>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>ظاهر7`,
  `<noscript><p title="</noscript><img src=x onerror=alert(1)>">ظاهر8`,
  `<template><template><svg><style><a>ظاهر9`,
  `<meta http-equiv=refresh content="0;url=https://evil.example/">ظاهر10`,
  `<base href="//evil.example/"><link rel=stylesheet href=//evil.example/x.css>ظاهر11`,
  `<iframe srcdoc="<script>alert(1)</script>"></iframe>ظاهر12`,
  `&lt;script&gt; &#60;b&#62; &amp;amp; ظاهر13`,
  `]]><![CDATA[ظاهر14`,
  `\u2028\u2029</script\u0020><script>alert(1)//ظاهر15`,
  `\u202e\u2066ظاهر16\u2069\u2069`,
  `\ud800 \udc00\ufdd0\uffff ظاهر17\u0000\u0008\u001b\u0085\u009f`,
  `{{constructor.constructor('alert(1)')()}} \${alert(1)} ظاهر18`,
  `<form id=__proto__><input name=innerHTML>ظاهر19`,
  `<style>@import url(//evil.example/);*{background:url(//evil.example/)}</style>ظاهر20`,
] as const;

const addresses = [
  "javascript:alert(1)",
  " JaVaScRiPt:alert(1)",
  "java\tscript:alert(1)",
  "java\0script:alert(1)",
  "&#106;avascript:alert(1)",
  "vbscript:msgbox(1)",
  "data:text/html,<script>alert(1)</script>",
  "file:///etc/passwd",
  "\\\\evil.example\\share",
  "//evil.example/",
  "https://user:secret@evil.example/",
  "blob:https://evil.example/1",
  "",
] as const;

function blocksOf(payload: string): Block[] {
  const marks = ["bold", "italic", "underline", "strike", "sub", "sup"] as const;
  return [
    para(t(payload, { marks: [...marks] })),
    { type: "heading", level: 2, content: [t(payload, { isolate: "auto", language: '"><script>' })] },
    { type: "quote", direction: "ltr", content: [link(`https://example.org/${payload}`, payload)] },
    {
      type: "list",
      ordered: false,
      items: [{ content: [t(payload)], list: { type: "list", ordered: true, items: [{ content: [t(payload)] }] } }],
    },
    { type: "pullQuote", content: [t(payload)], attribution: { content: [t(payload)] } },
    {
      type: "table",
      headerRow: true,
      rows: [{ cells: [{ content: [t(payload)] }] }, { cells: [{ content: [t(payload)] }] }],
    },
    { type: "image", media: null, source: payload, alt: payload, caption: [t(payload)], credit: payload },
    { type: "unknown", data: { type: payload, text: payload, html: payload } },
  ];
}

/** An article with payloads in every field and in every kind of block: all of them, or those given. */
export function hostile(used: readonly string[] = payloads): Article {
  const all = used.join(" ");
  return piece({
    kicker: all,
    headline: all,
    deck: all,
    summary: all,
    section: { id: '"><script>', label: used[0] ?? "" },
    agencies: [...used],
    dateline: { places: [...used], position: "start" },
    byline: [...used],
    keywords: [...used],
    slug: all,
    edNote: all,
    publication: used[0] ?? "",
    setAside: [{ text: all, at: 0 }],
    body: [...used.flatMap(blocksOf), ...addresses.map((address, index) => para(link(address, `عنوان${index}`)))],
  });
}
