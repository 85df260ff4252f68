/** The chair's screens, each fetched when one first goes there, so that no window is heavier than what it shows. */
export const screens = {
  programme: () => import("../programme/ProgrammeScreen.svelte"),
  applications: () => import("../applications/ApplicationsScreen.svelte"),
  judges: () => import("../judges/JudgesScreen.svelte"),
  packets: () => import("../packets/PacketsScreen.svelte"),
  ranking: () => import("../ranking/RankingScreen.svelte"),
  deliberation: () => import("../deliberation/DeliberationScreen.svelte"),
  print: () => import("../print/PrintScreen.svelte"),
  journal: () => import("../journal/JournalScreen.svelte"),
};

/** The screen of one application, which is told which. */
export const application = () => import("../application/ApplicationScreen.svelte");

export type Place = keyof typeof screens;

export const isPlace = (screen: string): screen is Place => screen in screens;
