import { chair } from "./states/chair";
import { judge } from "./states/judge";
import { results } from "./states/results";
import { start } from "./states/start";

/** A state of the window: what the fixtures are asked for, and the way there. */
export interface State {
  /** Who has a workspace open; nobody where it is left out. */
  role?: "chair" | "judge";
  /** What else the fixtures are asked for, as in an address. */
  ask?: string;
  go?: () => Promise<void>;
}

/** Every state that is looked at, by its name. */
export const states: Record<string, State> = { ...start, ...judge, ...chair, ...results };

/** What the address of a state asks for. */
export function addressOf(name: string): string {
  const { role, ask } = states[name] ?? {};
  return [`state=${name}`, role && `role=${role}`, ask].filter(Boolean).join("&");
}
