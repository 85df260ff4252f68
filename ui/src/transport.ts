import { convertFileSrc, invoke } from "@tauri-apps/api/core";
import { listen, TauriEvent } from "@tauri-apps/api/event";
import { getCurrentWindow } from "@tauri-apps/api/window";
import type { Commands, Detail, JobProgress, Problem } from "./generated/contract";

export type CommandName = keyof Commands;
export type Request<N extends CommandName> = Commands[N]["request"];
export type Response<N extends CommandName> = Commands[N]["response"];
export type JobName = {
  [N in CommandName]: Commands[N]["kind"] extends "job" ? N : never;
}[CommandName];
export type CallName = Exclude<CommandName, JobName>;

/** A command that was not carried out, with its problem as the core told it. */
export class Failure extends Error {
  constructor(readonly problem: Problem) {
    super(problem.code);
    this.name = "Failure";
  }
}

export interface RunningJob<Result> {
  result: Promise<Result>;
  cancel: () => void;
}

/** An answer, and the hash by which the core knows it again. */
export interface Known<N extends CommandName> {
  hash: string;
  answer: Response<N>;
}

/** Everything the window can be handed by drag and drop. */
export type DropEvent = { type: "over" } | { type: "leave" } | { type: "drop"; paths: string[] };

/** Carries out a command and gives its answer; throws a `Failure` otherwise. */
export function call<N extends CallName>(name: N, request: Request<N>): Promise<Response<N>> {
  return send<N, Response<N>>(name, request, null);
}

/** Starts long work; `onProgress` is called until the result settles. */
export function startJob<N extends JobName>(
  name: N,
  request: Request<N>,
  onProgress: (progress: JobProgress) => void,
): RunningJob<Response<N>> {
  return watch(onProgress, (job) => send<N, Response<N>>(name, request, job));
}

/** Does what `startJob` does, but that an answer which is `known` already is not handed over and read once more. */
export function startQuery<N extends JobName>(
  name: N,
  request: Request<N>,
  known: Known<N> | undefined,
  onProgress: (progress: JobProgress) => void,
): RunningJob<Known<N>> {
  return watch(onProgress, async (job) => {
    const told = await send<N, Known<N>>(name, request, job, known?.hash ?? "");
    return known?.hash === told.hash ? known : told;
  });
}

function watch<Result>(
  onProgress: (progress: JobProgress) => void,
  work: (job: string) => Promise<Result>,
): RunningJob<Result> {
  const job = crypto.randomUUID();
  const stop = subscribe<JobProgress>("job-progress", (progress) => {
    if (progress.job === job) onProgress(progress);
  });
  return { result: work(job).finally(stop), cancel: () => void call("cancel", { job }) };
}

/** Calls `handler` after each change of the workspace, whoever made it. */
export function onChanged(handler: () => void): () => void {
  return subscribe("changed", handler);
}

/** Calls `handler` when the second window is to show something else. */
export function onProjected(handler: () => void): () => void {
  return subscribe("projected", handler);
}

/** Calls `handler` when the second window was closed. */
export function onProjectorClosed(handler: () => void): () => void {
  return subscribe("projector-closed", handler);
}

/** Lets this window fill its screen, or be a window again. */
export async function toggleFullScreen(): Promise<void> {
  const here = getCurrentWindow();
  await here.setFullscreen(!(await here.isFullscreen()));
}

/** Makes this window a window again, if it fills its screen. */
export async function leaveFullScreen(): Promise<void> {
  const here = getCurrentWindow();
  if (await here.isFullscreen()) await here.setFullscreen(false);
}

/** Calls `handler` with files that the system hands to the running window. */
export function onOpenedFiles(handler: (paths: string[]) => void): () => void {
  return subscribe<string[]>("opened-files", handler);
}

/** Calls `handler` while files are dragged over the window, and when they are dropped. */
export function onDrop(handler: (event: DropEvent) => void): () => void {
  const stops = [
    subscribe(TauriEvent.DRAG_ENTER, () => handler({ type: "over" })),
    subscribe(TauriEvent.DRAG_LEAVE, () => handler({ type: "leave" })),
    subscribe<{ paths: string[] }>(TauriEvent.DRAG_DROP, ({ paths }) => handler({ type: "drop", paths })),
  ];
  return () => stops.forEach((stop) => stop());
}

/** The address under which the window reads an attachment or a print. */
export function documentUrl(id: number | string): string {
  return convertFileSrc(String(id), "doc");
}

async function send<N extends CommandName, Answer>(
  name: N,
  body: Request<N>,
  job: string | null,
  known: string | null = null,
): Promise<Answer> {
  try {
    return await invoke<Answer>("call", { name, body, job, known });
  } catch (error) {
    throw new Failure(asProblem(error));
  }
}

function asProblem(error: unknown): Problem {
  if (isProblem(error)) return error;
  return { code: "window-internal", args: { detail: String(error) }, details: [], refused: false };
}

function isProblem(error: unknown): error is Problem {
  return typeof error === "object" && error !== null && "code" in error && "args" in error;
}

/** Who hears of which event. The shell is told of an event once: telling it takes as long as asking the core. */
const heard = new Map<string, Set<(payload: unknown) => void>>();

function subscribe<T>(event: string, handler: (payload: T) => void): () => void {
  const known = heard.get(event) ?? new Set();
  if (!heard.has(event)) {
    heard.set(event, known);
    void listen(event, ({ payload }) => [...known].forEach((one) => one(payload)));
  }
  const one = (payload: unknown) => handler(payload as T);
  known.add(one);
  return () => void known.delete(one);
}

export type { Detail, JobProgress, Problem };
