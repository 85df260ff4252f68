/** How often to look at the clock, in milliseconds. */
const LOOK = 5000;
const SIGNS = ["pointerdown", "pointermove", "keydown", "wheel", "touchstart"] as const;

/**
 * Calls `onidle` once nobody has touched the window for so many minutes. It goes by the clock, not by a timer: a
 * laptop that slept for an hour was idle for an hour.
 */
export function watchIdleness(minutes: () => number, onidle: () => void): () => void {
  let last = Date.now();
  const touched = (): void => {
    // The first touch after a long sleep comes too late.
    if (!isOver()) last = Date.now();
  };
  const isOver = (): boolean => minutes() > 0 && Date.now() - last >= minutes() * 60_000;
  const look = (): void => {
    if (!isOver()) return;
    last = Date.now();
    onidle();
  };
  const timer = setInterval(look, LOOK);
  for (const sign of SIGNS) window.addEventListener(sign, touched, { capture: true, passive: true });
  return () => {
    clearInterval(timer);
    for (const sign of SIGNS) window.removeEventListener(sign, touched, { capture: true });
  };
}
