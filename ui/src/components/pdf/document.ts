import {
  getDocument,
  GlobalWorkerOptions,
  PDFDataRangeTransport,
  PDFWorker,
  type PDFDocumentProxy,
} from "pdfjs-dist/legacy/build/pdf.mjs";
import workerUrl from "pdfjs-dist/legacy/build/pdf.worker.min.mjs?url";

GlobalWorkerOptions.workerSrc = workerUrl;

/** Why a document is not shown: it asks for a password, it is no sound PDF, its bytes do not come. */
export type Trouble = "locked" | "damaged" | "unread";

class ReadError extends Error {}

/** Pictures of more dots are left out: a small file can claim one that takes all memory. */
const mostDots = 200_000_000;

/**
 * Bytes that are asked for at once. A short document comes whole: a program that reads it looks at every page to find
 * the last one, and each question takes longer than the bytes. Of a long one only what is looked at is read.
 */
const short = 4 << 20;
const pieceOf = (size: number): number => (size <= short ? short : 512 << 10);

/** Reads a document piece by piece: pdf.js by itself reads ranges over http only. */
class RangeTransport extends PDFDataRangeTransport {
  #stop = new AbortController();

  constructor(
    readonly url: string,
    size: number,
    readonly onfail: (error: unknown) => void,
  ) {
    super(size, null);
  }

  override requestDataRange(begin: number, end: number): void {
    this.#read(begin, end).catch((error: unknown) => {
      if (!this.#stop.signal.aborted) this.onfail(new ReadError(String(error)));
    });
  }

  override abort(): void {
    this.#stop.abort();
  }

  async #read(begin: number, end: number): Promise<void> {
    const headers = { Range: `bytes=${begin}-${end - 1}` };
    const answer = await fetch(this.url, { headers, signal: this.#stop.signal });
    if (!answer.ok) throw new Error(`status ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    // Whoever does not know ranges answers with the whole file.
    this.onDataRange(begin, answer.status === 206 ? bytes : bytes.slice(begin, end));
  }
}

export interface OpenedDocument {
  document: Promise<PDFDocumentProxy>;
  /** Rejects when bytes stop coming, be it long after the document was opened; never fulfils. */
  failed: Promise<never>;
  close: () => void;
}

/** A worker takes longer to start than to read a first page: one stands ready while a document is looked at. */
let spare: PDFWorker | undefined;

/** Each document has its own worker, so that one that never ends holds up no other. */
function takeWorker(): PDFWorker {
  const worker = spare ?? new PDFWorker();
  spare = undefined;
  return worker;
}

/** Starts the worker of the next document that is opened; not while this one's first page needs the processor. */
export function prepareWorker(): void {
  spare ??= new PDFWorker();
}

/** Opens the PDF at `url`, of `size` bytes; only what is looked at is read. Nothing in it is ever run. */
export function openDocument(url: string, size: number): OpenedDocument {
  let fail: (error: unknown) => void = () => {};
  const failed = new Promise<never>((_, reject) => (fail = reject));
  const data = (folder: string) => new URL(`pdfjs/${folder}/`, document.baseURI).href;
  const worker = takeWorker();
  const task = getDocument({
    worker,
    range: new RangeTransport(url, size, fail),
    disableAutoFetch: true,
    disableStream: true,
    rangeChunkSize: pieceOf(size),
    isEvalSupported: false,
    enableXfa: false,
    useWorkerFetch: false,
    maxImageSize: mostDots,
    cMapUrl: data("cmaps"),
    standardFontDataUrl: data("standard_fonts"),
    wasmUrl: data("wasm"),
  });
  task.promise.catch(prepareWorker);
  return {
    document: Promise.race([task.promise, failed]),
    failed,
    close: () => void task.destroy().finally(() => worker.destroy()),
  };
}

/** What is wrong with a document that was not opened. */
export function troubleOf(error: unknown): Trouble {
  if (error instanceof ReadError) return "unread";
  // The classes of pdf.js are lost on the way from its worker; their names are not.
  return error instanceof Error && error.name === "PasswordException" ? "locked" : "damaged";
}

export { TextLayer } from "pdfjs-dist/legacy/build/pdf.mjs";
export type { TextContent } from "pdfjs-dist/types/src/display/api";
export type { PDFDocumentProxy, PDFPageProxy, RenderTask } from "pdfjs-dist/legacy/build/pdf.mjs";
