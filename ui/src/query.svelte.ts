import { kept } from "./kept";
import {
  call,
  Failure,
  onChanged,
  type CallName,
  type CommandName,
  type JobName,
  type JobProgress,
  type Problem,
  type Request,
  type Response,
} from "./transport";

/** An answer that is asked for again when its request changes or the workspace does. */
abstract class Asked<N extends CommandName> {
  value = $state.raw<Response<N>>();
  problem = $state.raw<Problem>();
  loading = $state(true);
  #asked = 0;

  /** `request` gives what to ask, or nothing while there is nothing to ask. Make it in a component's script. */
  constructor(
    readonly name: N,
    readonly request: () => Request<N> | undefined,
  ) {}

  /** Begins to ask: before the page is drawn, so that the core answers meanwhile. */
  protected begin(): void {
    $effect.pre(() => void this.#ask(this.request()));
    $effect(() => onChanged(() => void this.again()));
  }

  protected abstract send(request: Request<N>): Promise<Response<N>>;

  /** Asks once more with the same request. */
  again(): Promise<void> {
    return this.#ask(this.request());
  }

  /** Puts in an answer that came by another way, such as from a change. */
  set(value: Response<N>): void {
    this.#asked += 1;
    this.value = value;
    this.problem = undefined;
    this.loading = false;
  }

  async #ask(request: Request<N> | undefined): Promise<void> {
    const asked = ++this.#asked;
    if (request === undefined) return;
    this.loading = true;
    try {
      const value = await this.send(request);
      if (asked !== this.#asked) return;
      this.value = value;
      this.problem = undefined;
    } catch (error) {
      if (asked !== this.#asked) return;
      if (!(error instanceof Failure)) throw error;
      this.problem = error.problem;
    }
    this.loading = false;
  }
}

/**
 * The answer of a reading command, asked again when its request changes or the workspace does.
 * While it is asked again the last answer stays, so that nothing flickers.
 */
export class Query<N extends CallName> extends Asked<N> {
  constructor(name: N, request: () => Request<N> | undefined) {
    super(name, request);
    this.begin();
  }

  protected override send(request: Request<N>): Promise<Response<N>> {
    return call(this.name, request);
  }
}

/** The same for an answer that may take long: it tells its progress, is kept, and what is asked no more is stopped. */
export class JobQuery<N extends JobName> extends Asked<N> {
  progress = $state.raw<JobProgress>();
  #cancel: (() => void) | undefined;

  constructor(name: N, request: () => Request<N> | undefined) {
    super(name, request);
    this.begin();
  }

  /** Whether there is progress to show; short work ends before it tells of any. */
  get running(): boolean {
    return this.loading && this.progress !== undefined;
  }

  readonly cancellable = true;

  /** Asks the work to stop. */
  cancel(): void {
    this.#cancel?.();
  }

  protected override async send(request: Request<N>): Promise<Response<N>> {
    this.cancel();
    const job = kept.ask(this.name, request, (progress) => (this.progress = progress));
    this.#cancel = job.cancel;
    try {
      return await job.result;
    } finally {
      if (this.#cancel === job.cancel) {
        this.#cancel = undefined;
        this.progress = undefined;
      }
    }
  }
}
