import type { Box } from "./boxes";
import type { PDFDocumentProxy, PDFPageProxy } from "./document";

/** Where a link of the document leads, as the document says it. */
export type Target = { step: "NextPage" | "PrevPage" | "FirstPage" | "LastPage" } | { place: string | unknown[] };

/** A link on a page: within the document, or to an address that is told and not opened. */
export type PageLink = { box: Box; words: string } & ({ target: Target } | { address: string });

/** A spot of the document. */
export interface Spot {
  /** From 0. */
  index: number;
  /** How far down the page, from 0 to 1. */
  part: number;
}

const steps = ["NextPage", "PrevPage", "FirstPage", "LastPage"] as const;
const longestAddress = 300;

/** What pdf.js tells of an annotation, as far as a link needs it. Its words come from the document. */
interface Annotation {
  subtype?: string;
  rect?: number[];
  url?: string;
  unsafeUrl?: string;
  dest?: unknown;
  action?: string;
  overlaidText?: string;
}

/** The links on a page. Whatever else a document may want to happen at a click does not happen. */
export async function linksOf(page: PDFPageProxy): Promise<PageLink[]> {
  const annotations = (await page.getAnnotations()) as Annotation[];
  const view = page.getViewport({ scale: 1 });
  return annotations.flatMap((annotation): PageLink[] => {
    if (annotation.subtype !== "Link" || annotation.rect?.length !== 4) return [];
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = view.convertToViewportRectangle(annotation.rect) as number[];
    const box = {
      left: (100 * Math.min(x1, x2)) / view.width,
      top: (100 * Math.min(y1, y2)) / view.height,
      width: (100 * Math.abs(x2 - x1)) / view.width,
      height: (100 * Math.abs(y2 - y1)) / view.height,
    };
    const words = annotation.overlaidText?.trim() ?? "";
    const address = annotation.url ?? annotation.unsafeUrl;
    if (address) return [{ box, words, address: address.slice(0, longestAddress) }];
    const { dest } = annotation;
    if (typeof dest === "string" || Array.isArray(dest)) return [{ box, words, target: { place: dest } }];
    const step = steps.find((step) => step === annotation.action);
    return step ? [{ box, words, target: { step } }] : [];
  });
}

/** The spot where a link leads, seen from a page; none where the document names no place of its own. */
export async function follow(pdf: PDFDocumentProxy, target: Target, from: number): Promise<Spot | undefined> {
  const last = pdf.numPages - 1;
  if ("step" in target) {
    const pages = { NextPage: from + 1, PrevPage: from - 1, FirstPage: 0, LastPage: last };
    return { index: Math.min(last, Math.max(0, pages[target.step])), part: 0 };
  }
  const place = typeof target.place === "string" ? await pdf.getDestination(target.place) : target.place;
  const [page, kind, ...numbers] = (place ?? []) as [unknown, { name?: string } | undefined, ...unknown[]];
  const index = typeof page === "number" ? page : await pdf.getPageIndex(page as { num: number; gen: number });
  if (!Number.isInteger(index) || index < 0 || index > last) return undefined;
  const [x, y] = kind?.name === "XYZ" ? numbers : [0, numbers[0]];
  if (typeof y !== "number" || !/^(XYZ|FitB?H)$/.test(kind?.name ?? "")) return { index, part: 0 };
  const view = (await pdf.getPage(index + 1)).getViewport({ scale: 1 });
  const [, down = 0] = view.convertToViewportPoint(typeof x === "number" ? x : 0, y) as number[];
  return { index, part: Math.min(1, Math.max(0, down / view.height)) };
}
