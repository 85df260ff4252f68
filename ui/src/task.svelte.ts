import {
  call,
  Failure,
  startJob,
  type CallName,
  type JobName,
  type JobProgress,
  type Problem,
  type Request,
  type Response,
} from "./transport";

/** Work that a person starts: at most one piece at a time, with its progress and its problem. */
export class Task {
  running = $state(false);
  progress = $state.raw<JobProgress>();
  problem = $state.raw<Problem>();
  #cancel = $state.raw<() => void>();

  /** Runs a job; gives nothing where it failed or was cancelled. */
  job<N extends JobName>(name: N, request: Request<N>): Promise<Response<N> | undefined> {
    return this.#run(() => {
      const job = startJob(name, request, (progress) => (this.progress = progress));
      this.#cancel = job.cancel;
      return job.result;
    });
  }

  /** Runs a short command; gives nothing where it failed. */
  call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N> | undefined> {
    return this.#run(() => call(name, request));
  }

  /** Asks the running job to stop. */
  cancel(): void {
    this.#cancel?.();
  }

  /** Takes the problem away. */
  forget(): void {
    this.problem = undefined;
  }

  get cancellable(): boolean {
    return this.#cancel !== undefined;
  }

  async #run<T>(work: () => Promise<T>): Promise<T | undefined> {
    if (this.running) return undefined;
    this.running = true;
    this.problem = undefined;
    this.progress = undefined;
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Failure)) throw error;
      if (error.problem.code !== "cancelled") this.problem = error.problem;
      return undefined;
    } finally {
      this.running = false;
      this.#cancel = undefined;
    }
  }
}
