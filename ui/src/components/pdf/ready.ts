/** Fetches what shows a PDF. */
export const fetchViewer = () => import("./PdfViewer.svelte");

/** Fetches it and starts what reads a PDF before anybody opens one: both take longer than to read a first page. */
export async function makeReady(): Promise<void> {
  await fetchViewer();
  const { prepareWorker } = await import("./document");
  prepareWorker();
}
