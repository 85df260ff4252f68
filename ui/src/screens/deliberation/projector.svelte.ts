import type { Project } from "../../generated/contract";
import { call, Failure, onProjectorClosed, type Problem } from "../../transport";

/** The second window: whether it is open, and what of the matter the room may see. */
class Projector {
  open = $state(false);
  names = $state(false);
  scores = $state(false);
  /** The place of the answer that is shown; none for title and decision. */
  answer = $state<number | null>(null);
  problem = $state.raw<Problem>();

  constructor() {
    onProjectorClosed(() => (this.open = false));
  }

  async toggle(): Promise<void> {
    const open = !this.open;
    this.problem = undefined;
    try {
      await call(open ? "projector_open" : "projector_close", {});
      this.open = open;
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
    }
  }

  /** What the room is to see of a matter. */
  wanted(matter: Omit<Project, "answer" | "names" | "scores">): Project {
    const { answer, names, scores } = this;
    return { ...matter, answer, names, scores };
  }
}

export const projector = new Projector();
