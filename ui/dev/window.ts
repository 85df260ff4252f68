/** Stands in for the shell's window. */
export const getCurrentWindow = () => ({
  isFullscreen: async () => document.fullscreenElement !== null,
  setFullscreen: async (full: boolean) =>
    full ? document.documentElement.requestFullscreen() : document.exitFullscreen(),
});
