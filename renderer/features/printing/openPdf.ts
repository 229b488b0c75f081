import type { PDFDocumentProxy } from "pdfjs-dist";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

export interface OpenedPdf {
  document: PDFDocumentProxy;
  close(): void;
}

/**
 * Reads a PDF. The library is large and loaded with the first one; it works in a worker of the program's own, since
 * the one it would make of a blob is locked out.
 */
export async function openPdf(bytes: Uint8Array): Promise<OpenedPdf> {
  const { getDocument, PDFWorker } = await import("pdfjs-dist/legacy/build/pdf.mjs");
  const port = new Worker(workerUrl, { type: "module" });
  const worker = PDFWorker.create({ port });
  const close = () => {
    worker.destroy();
    port.terminate();
  };
  try {
    const loading = getDocument({ data: bytes, worker, useWasm: false, useSystemFonts: false, enableXfa: false });
    return { document: await loading.promise, close };
  } catch (error) {
    close();
    throw error;
  }
}
