import { t } from "../../src/words.svelte";
import { choose, key, pause, press, receive, rests, sees, write } from "../hand";
import type { State } from "../states";

const of = (go?: () => Promise<void>, ask?: string): State => ({
  role: "judge",
  ...(ask ? { ask } : {}),
  ...(go ? { go } : {}),
});

/** Shows one more application of the list. */
const row = (at: number) => (): Promise<void> => press("option", "", at);
const keyed = (pressed: string, modifiers?: KeyboardEventInit) => (): Promise<void> => key(pressed, modifiers);
const part = (at: number) => async (): Promise<void> => {
  await row(2)();
  await press("tab", "", at);
};
const beside = async (): Promise<void> => {
  await row(0)();
  await press("button", t("command-compare"));
  await press("option", "", 3);
};
const finishing = async (): Promise<void> => {
  await press("button", t("finish-review"));
  await sees("dialog", t("finalise-question"));
};
const final = async (): Promise<void> => {
  await finishing();
  await press("button", t("finalise-sheets", { count: 52 }));
};

const pane = (name: "pane-list" | "application" | "score-sheet") => (): Promise<void> => press("radio", t(name));
/** With text of twice the size there is room for one pane at a time. */
const large: Record<string, () => Promise<void>> = {
  list: pane("pane-list"),
  application: async () => {},
  sheet: pane("score-sheet"),
  scored: keyed("4"),
  next: async () => {
    await pane("score-sheet")();
    await key("F6");
  },
  back: async () => {
    await keyed("4")();
    await key("Escape");
  },
  pdf: () => press("tab", "", 1),
  photo: () => press("tab", "", 2),
  beside: async () => {
    await press("button", t("command-compare"));
    await press("option", "", 3);
  },
  comment: keyed("c"),
  finishing: async () => {
    await pane("pane-list")();
    await finishing();
  },
};

/** The desk of a judge. */
export const judge: Record<string, State> = {
  welcome: of(undefined, "fresh"),
  "welcome-conflict": of(async () => {
    (await sees("dialog")).querySelector<HTMLElement>("li button")?.click();
  }, "fresh"),
  desk: of(row(2)),
  "desk-final": of(row(1)),
  "desk-recused": of(row(3)),
  "desk-practice": of(row(0)),
  "desk-empty-sheet": of(row(7)),
  "desk-complete": of(async () => {
    await row(7)();
    for (let criterion = 0; criterion < 6; criterion++) await key("4");
  }),
  "desk-descriptors": of(async () => {
    await row(2)();
    await key("d");
  }),
  "desk-from-0-to-10": of(row(2), "scale=10"),
  "desk-nothing": of(undefined, "empty"),
  "desk-none-found": of(() => write(t("search"), "no such words", "searchbox")),
  "desk-searched": of(() => write(t("search"), "Kerb", "searchbox")),
  "desk-narrowed": of(async () => {
    await choose(t("list-shown"), "open");
    await choose(t("list-order"), "score");
  }),
  "desk-pdf": of(part(1)),
  "desk-pdf-found": of(async () => {
    await part(1)();
    await key("f", { ctrlKey: true });
    await write(t("search-document"), "neighbourhood", "searchbox");
    await pause(400);
  }),
  "desk-pdf-pages": of(async () => {
    await part(1)();
    await press("button", t("thumbnails"));
  }),
  "desk-photo": of(part(2)),
  "desk-no-viewer": of(part(3)),
  "desk-no-attachment": of(row(4)),
  "desk-beside": of(beside),
  "desk-choose-beside": of(async () => {
    await row(0)();
    await press("button", t("command-compare"));
  }),
  "desk-comment": of(async () => {
    await row(7)();
    await key("c");
    await write(t("comment-committee"), "Strong evidence.");
  }),
  "desk-recuse": of(async () => {
    await row(2)();
    await press("button", t("declare-conflict"));
  }),
  "desk-menu": of(async () => {
    (await sees("option", "", 1)).dispatchEvent(
      new MouseEvent("contextmenu", { bubbles: true, cancelable: true, clientX: 120, clientY: 300 }),
    );
    await rests();
  }),
  "desk-refused": of(row(1), "refuse=sheet_show:workspace-damaged"),
  ...Object.fromEntries(
    [...Object.entries(large)].map(([name, go]): [string, State] => [`desk-large-${name}`, of(go, "size=200")]),
  ),
  "desk-two-panes": of(async () => {}, "size=150"),
  "desk-two-panes-list": of(() => press("button", t("assigned-applications")), "size=150"),
  "my-scores": of(() => press("button", t("my-scores"))),
  "my-scores-unused": of(async () => {
    await press("button", t("welcome-begin"));
    await press("button", t("my-scores"));
  }, "fresh"),
  "own-record": of(() => press("button", t("own-record"))),
  "own-sheets": of(() => press("button", t("print-sheets"))),
  finishing: of(finishing),
  finished: of(final),
  receipt: of(async () => {
    await final();
    await press("button", t("save-packet"));
  }),
  "receipt-of-chair": of(async () => {
    await receive("/media/stick/mine.juryreceipt");
    document.querySelector<HTMLElement>(".foot summary")?.click();
  }),
  keys: of(keyed("?")),
  palette: of(keyed("k", { ctrlKey: true })),
  "palette-searched": of(async () => {
    await key("k", { ctrlKey: true });
    await write(t("palette-placeholder"), "a", "combobox");
  }),
  "palette-nothing": of(async () => {
    await key("k", { ctrlKey: true });
    await write(t("palette-placeholder"), "no such words", "combobox");
  }),
  locked: of(keyed("l", { ctrlKey: true })),
};
