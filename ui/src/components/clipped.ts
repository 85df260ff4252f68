/** Shows the whole of a text under the pointer where there is no room for it. */
export function clipped(element: HTMLElement): () => void {
  const look = (): void => {
    element.title =
      element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight + 4
        ? (element.textContent ?? "").trim()
        : "";
  };
  element.addEventListener("pointerenter", look);
  return () => element.removeEventListener("pointerenter", look);
}
