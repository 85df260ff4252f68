import type { TextId } from "./words.svelte";

/** The parts of the map of keys, in its order. */
export const SECTIONS = {
  score: "keys-score",
  go: "keys-go",
  read: "keys-read",
  window: "keys-window",
} as const satisfies Record<string, TextId>;
export type Section = keyof typeof SECTIONS;

export interface Command {
  /**
   * Ways to press it, each a key or a chord such as `Mod+Shift+Z`. `Mod` is Ctrl, on a Mac Cmd as well; `Digit` is any
   * digit. Letters are named as they stand on a Latin keyboard and found there under any other script.
   */
  keys: readonly string[];
  text: TextId;
  section: Section;
  /** Whose window has it; everybody's where nobody is named. */
  role?: "judge" | "chair";
  /** Where its keys work beyond a bare screen: `field` also while somebody types, `anywhere` over a dialog as well. */
  reach?: "field" | "anywhere";
  /** Whether a key that is held down goes on running it. */
  repeats?: true;
  /** Whether a native element acts on the keys; such a command stands in the map and nowhere else. */
  native?: true;
  /** Whether it means something by its key alone and has no place among the commands one chooses by name. */
  keyOnly?: true;
}

/** Every command of the window. Screens offer what is to be done; keys, map and palette come from here. */
export const COMMANDS = {
  points: { keys: ["Digit"], text: "command-points", section: "score", role: "judge", keyOnly: true },
  "clear-points": { keys: ["Backspace", "Delete"], text: "command-clear-points", section: "score", role: "judge" },
  "next-criterion": {
    keys: ["Shift+J"],
    text: "command-next-criterion",
    section: "score",
    role: "judge",
    repeats: true,
  },
  "previous-criterion": {
    keys: ["Shift+K"],
    text: "command-previous-criterion",
    section: "score",
    role: "judge",
    repeats: true,
  },
  comment: { keys: ["C"], text: "command-comment", section: "score", role: "judge" },
  flag: { keys: ["F"], text: "command-flag", section: "score", role: "judge" },
  descriptors: { keys: ["D"], text: "command-descriptors", section: "score", role: "judge" },
  recuse: { keys: [], text: "declare-conflict", section: "score", role: "judge" },
  finish: { keys: [], text: "finish-review", section: "score", role: "judge" },

  "next-unfinished": { keys: ["N"], text: "next-unfinished", section: "go", role: "judge" },
  "next-application": { keys: ["J"], text: "next-application", section: "go", repeats: true },
  "previous-application": { keys: ["K"], text: "previous-application", section: "go", repeats: true },
  "go-to": { keys: ["G"], text: "command-go-to", section: "go" },
  search: { keys: ["/"], text: "command-search", section: "go" },
  "move-in-list": { keys: ["ArrowUp", "ArrowDown"], text: "command-move-in-list", section: "go", native: true },
  "open-in-list": { keys: ["Enter"], text: "command-open-in-list", section: "go", role: "chair", native: true },
  "next-pane": { keys: ["F6"], text: "command-next-pane", section: "go", role: "judge", reach: "field" },
  "previous-pane": { keys: ["Shift+F6"], text: "command-previous-pane", section: "go", role: "judge", reach: "field" },
  back: { keys: ["Escape"], text: "command-back", section: "go", reach: "field", keyOnly: true },
  "show-all": { keys: [], text: "command-show-all", section: "go", role: "judge" },
  programme: { keys: [], text: "nav-programme", section: "go", role: "chair" },
  applications: { keys: [], text: "nav-applications", section: "go", role: "chair" },
  judges: { keys: [], text: "nav-panel", section: "go", role: "chair" },
  packets: { keys: [], text: "nav-packets", section: "go", role: "chair" },
  ranking: { keys: [], text: "nav-ranking", section: "go", role: "chair" },
  deliberation: { keys: [], text: "nav-deliberation", section: "go", role: "chair" },
  print: { keys: [], text: "nav-print", section: "go", role: "chair" },
  journal: { keys: [], text: "nav-journal", section: "go", role: "chair" },

  "next-part": { keys: ["T"], text: "command-next-part", section: "read" },
  "previous-part": { keys: ["Shift+T"], text: "command-previous-part", section: "read" },
  find: { keys: ["Mod+F"], text: "search-document", section: "read", native: true },
  compare: { keys: ["V"], text: "command-compare", section: "read", role: "judge" },
  "other-side": { keys: ["X"], text: "command-other-side", section: "read", role: "judge" },
  "stop-comparing": { keys: [], text: "stop-comparing", section: "read", role: "judge" },

  palette: { keys: ["Mod+K"], text: "command-palette", section: "window", reach: "field", keyOnly: true },
  undo: { keys: ["Mod+Z"], text: "undo", section: "window" },
  redo: { keys: ["Mod+Shift+Z", "Mod+Y"], text: "redo", section: "window" },
  keys: { keys: ["?"], text: "command-keys", section: "window" },
  help: { keys: ["F1"], text: "help", section: "window", reach: "anywhere" },
  settings: { keys: ["Mod+,"], text: "settings", section: "window", reach: "field" },
  lock: { keys: ["Mod+L"], text: "lock", section: "window", reach: "field" },
  welcome: { keys: [], text: "welcome", section: "window", role: "judge" },
  "my-scores": { keys: [], text: "my-scores", section: "window", role: "judge" },
  "print-sheets": { keys: [], text: "print-sheets", section: "window", role: "judge" },
  "own-record": { keys: [], text: "own-record", section: "window", role: "judge" },
  "close-workspace": { keys: [], text: "close-workspace", section: "window" },
} as const satisfies Record<string, Command>;

export type CommandId = keyof typeof COMMANDS;
export const commandIds = Object.keys(COMMANDS) as CommandId[];

/** What the registry knows of a command. */
export function commandOf(id: CommandId): Command {
  return COMMANDS[id];
}

const byChord = new Map<string, CommandId>(
  commandIds
    .filter((id) => !commandOf(id).native)
    .flatMap((id) => commandOf(id).keys.map((chord): [string, CommandId] => [chord, id])),
);

type Press = Pick<KeyboardEvent, "key" | "code" | "ctrlKey" | "metaKey" | "altKey" | "shiftKey">;

/**
 * The digit that was pressed, if it was one. Keyboards that have other signs on the row of digits, as the French have,
 * and other scripts' digits count by the place of the key.
 */
export function digitOf(event: Press): string | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined;
  if (/^[0-9]$/.test(event.key)) return event.key;
  return event.shiftKey ? undefined : /^Digit([0-9])$/.exec(event.code)?.[1];
}

/** The chord of a key press in the registry's way of writing. */
export function chordOf(event: Press): string {
  if (digitOf(event) !== undefined) return "Digit";
  // Under Hangul or Cyrillic a letter is known by its place.
  const letter = /^[a-z]$/i.test(event.key)
    ? event.key
    : isLatinSign(event.key)
      ? ""
      : /^Key(.)$/.exec(event.code)?.[1];
  const key = letter ? letter.toUpperCase() : event.key;
  // Which signs need Shift differs from keyboard to keyboard; the sign itself says enough.
  const shift = event.shiftKey && (letter || key.length > 1);
  const parts = [(event.ctrlKey || event.metaKey) && "Mod", event.altKey && "Alt", shift && "Shift", key];
  return parts.filter(Boolean).join("+");
}

/** The command that a key press asks for. */
export function commandFor(event: Press): CommandId | undefined {
  return byChord.get(chordOf(event));
}

function isLatinSign(key: string): boolean {
  return key.length === 1 && key >= " " && key <= "~";
}

const TYPING = "input:not([type=radio], [type=checkbox]), select, textarea";

/** Whether somebody is typing where the event happened. */
export function isTyping(event: Event): boolean {
  return event.target instanceof HTMLElement && event.target.matches(TYPING);
}

/** Whether a dialog lies over the screen. */
export function isDialogOpen(): boolean {
  return document.querySelector("dialog[open]") !== null;
}

/** Whether a bare key is meant for the screen: nobody types, no dialog is open, no other key is held. */
export function isForScreen(event: KeyboardEvent): boolean {
  return !(event.ctrlKey || event.metaKey || event.altKey) && !isTyping(event) && !isDialogOpen();
}
