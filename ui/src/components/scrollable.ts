/**
 * Lets the keyboard reach a region while it has more than it shows, so that the arrow keys scroll it.
 * A region that shows everything is no stop on the way.
 */
export function scrollable(region: HTMLElement): () => void {
  const measure = (): void => {
    const isClipped = getComputedStyle(region).overflowY !== "visible";
    const more = isClipped && (region.scrollHeight > region.clientHeight || region.scrollWidth > region.clientWidth);
    if (more) region.tabIndex = 0;
    else region.removeAttribute("tabindex");
  };
  const sizes = new ResizeObserver(measure);
  const watch = (): void => {
    sizes.disconnect();
    for (const element of [region, ...region.children]) sizes.observe(element);
  };
  const children = new MutationObserver(watch);
  children.observe(region, { childList: true });
  watch();
  return () => {
    sizes.disconnect();
    children.disconnect();
  };
}
