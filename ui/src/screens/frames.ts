import { learnChair } from "../words.svelte";

/** What each person works in. A judge's window never fetches the chair's screens, nor their texts. */
export const frames = {
  judge: () => import("./review/ReviewScreen.svelte"),
  chair: async () => {
    const [frame] = await Promise.all([import("./chair/ChairFrame.svelte"), learnChair()]);
    return frame;
  },
};
