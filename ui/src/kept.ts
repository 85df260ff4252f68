import {
  startQuery,
  type JobName,
  type JobProgress,
  type Known,
  type Request,
  type Response,
  type RunningJob,
} from "./transport";

/** The last answer of each command. */
interface Answers {
  get<N extends JobName>(name: N): Known<N> | undefined;
  set<N extends JobName>(name: N, known: Known<N>): unknown;
}

/**
 * Answers that took long, kept while a workspace is open. The core is asked each time all the same; where it answers
 * what is here, that is taken, and thousands of rows are neither handed over nor read nor drawn again.
 */
class Kept {
  #answers: Answers = new Map();

  /** Asks the core; `onProgress` is called until the result settles. */
  ask<N extends JobName>(
    name: N,
    request: Request<N>,
    onProgress: (progress: JobProgress) => void,
  ): RunningJob<Response<N>> {
    const answers = this.#answers;
    const { result, cancel } = startQuery(name, request, answers.get(name), onProgress);
    const keep = (known: Known<N>): Response<N> => {
      answers.set(name, known);
      return known.answer;
    };
    return { result: result.then(keep), cancel };
  }

  /** Lets go of all, as a window that is locked must; what is still on its way is kept nowhere. */
  forget(): void {
    this.#answers = new Map();
  }
}

export const kept = new Kept();
