interface Job {
  urgency: () => number;
  work: () => Promise<void>;
}

/** What is at least this far from being urgent waits until nothing else is to do. */
export const LATER = 1_000_000;

/** Does work a little at a time, the most urgent first: 0 is what somebody looks at. */
export class PaintQueue {
  readonly #waiting = new Set<Job>();
  #running = 0;

  constructor(readonly atOnce = 1) {}

  /**
   * Adds work and gives back what takes it out again while it has not begun; who cancels work that has begun makes its
   * promise settle.
   */
  add(urgency: () => number, work: () => Promise<void>): () => void {
    const job = { urgency, work };
    this.#waiting.add(job);
    // A moment later, when all the pages that came into view at once are there to choose from.
    queueMicrotask(() => this.#goOn());
    return () => void this.#waiting.delete(job);
  }

  #goOn(): void {
    while (this.#running < this.atOnce && this.#waiting.size > 0) {
      let next: Job | undefined;
      let least = Infinity;
      for (const job of this.#waiting) {
        const urgency = job.urgency();
        if (next && urgency >= least) continue;
        [next, least] = [job, urgency];
      }
      if (!next || (least >= LATER && this.#running > 0)) return;
      this.#waiting.delete(next);
      this.#running += 1;
      const done = (): void => {
        this.#running -= 1;
        this.#goOn();
      };
      // Whoever gave the work tells of what went wrong with it.
      next.work().then(done, done);
    }
  }
}
