import type { PDFPageProxy } from "./document";

/** More dots, or a longer side, not every WebKit paints. */
const mostPixels = 16_000_000;
const longestSide = 8192;

export interface Painting {
  canvas: HTMLCanvasElement;
  done: Promise<void>;
  cancel: () => void;
}

/** How many dots stand for one CSS pixel: as many as the screen has, or as many as can be painted. */
export function density(width: number, height: number, screen: number): number {
  return Math.min(screen, Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
}

/** Begins to paint a page, `scale` CSS pixels for each point. */
export function paint(page: PDFPageProxy, scale: number, screen: number): Painting {
  const viewport = page.getViewport({ scale });
  const dots = density(viewport.width, viewport.height, screen);
  const canvas = document.createElement("canvas");
  canvas.width = Math.max(1, Math.round(viewport.width * dots));
  canvas.height = Math.max(1, Math.round(viewport.height * dots));
  // The whole page lies in the whole canvas, although its sides are whole numbers.
  const transform = [canvas.width / viewport.width, 0, 0, canvas.height / viewport.height, 0, 0];
  const task = page.render({ canvas, viewport, transform });
  return { canvas, done: task.promise, cancel: () => task.cancel() };
}

/** Gives a canvas' memory back at once: WebKit otherwise keeps it until it has time. */
export function drop(canvas: HTMLCanvasElement | undefined): void {
  if (canvas) canvas.width = canvas.height = 0;
}
