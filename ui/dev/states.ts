import { chair } from "./states/chair";
import { judge } from "./states/judge";
import { results } from "./states/results";
import { start } from "./states/start";

/** A state of the window: what the fixtures are asked for, and the way there. */
export interface State {
  /** Another page than the program's. */
  page?: "projector.html";
  /** Who has a workspace open; nobody where it is left out. */
  role?: "chair" | "judge";
  /** What else the fixtures are asked for, as in an address. */
  ask?: string;
  go?: () => Promise<void>;
}

/** Every state that is looked at, by its name. */
export const states: Record<string, State> = { ...start, ...judge, ...chair, ...results };

/** The page of a state, and what its address asks for. */
export function addressOf(name: string): string {
  const { page = "", role, ask } = states[name] ?? {};
  return `${page}?${[`state=${name}`, role && `role=${role}`, ask].filter(Boolean).join("&")}`;
}
