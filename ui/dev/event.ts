/** Stands in for the shell's events. */
type Handler = (event: { payload: unknown }) => void;
const handlers = new Map<string, Set<Handler>>();

export enum TauriEvent {
  DRAG_ENTER = "tauri://drag-enter",
  DRAG_LEAVE = "tauri://drag-leave",
  DRAG_DROP = "tauri://drag-drop",
}

export async function listen<T>(event: string, handler: (event: { payload: T }) => void): Promise<() => void> {
  const known = handlers.get(event) ?? new Set();
  handlers.set(event, known.add(handler as Handler));
  return () => known.delete(handler as Handler);
}

export function emit(event: string, payload: unknown): void {
  for (const handler of handlers.get(event) ?? []) handler({ payload });
}

Object.assign(globalThis, { emitForDesign: emit });
