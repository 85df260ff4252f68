import { t } from "../../src/words.svelte";
import { choose, press, receive, write } from "../hand";
import type { State } from "../states";

const KIT = "/media/stick/Seoul Smart City Prize 2023 — Ingrid Sørensen-Okonkwo.jurykit";
const EARLIER = "/home/judge/Documents/Seoul Smart City Prize 2022 — Ingrid Sørensen-Okonkwo.jurybook";

const begin = (source?: () => string) => async (): Promise<void> => {
  await press("button", t("start-new"));
  if (source) await press("radio", source());
};

const kit = async (): Promise<void> => {
  await receive(KIT);
  await write(t("passphrase"), "maple-orbit-candle");
};
const refusedKit = async (): Promise<void> => {
  await kit();
  await press("button", t("open-kit"));
};

/** Ways into the program, and what can go wrong there. */
export const start: Record<string, State> = {
  start: {},
  "start-first-time": { ask: "empty" },
  "start-template": { go: begin() },
  "start-copy": {
    go: async () => {
      await begin(() => t("from-last-year"))();
      await press("button", t("choose-file"));
    },
  },
  "start-blank": { go: begin(() => t("from-blank")) },
  "start-file": { go: begin(() => t("from-file")) },
  "start-refused": {
    ask: "refuse=workspace_new:file-exists:path=/home/chair/jurybook.jurybook",
    go: async () => {
      await begin()();
      await press("button", t("choose-place"));
      await write(t("new-passphrase"), "maple-orbit-candle");
      await press("button", t("make-workspace"));
    },
  },
  "start-sample": { go: () => press("button", t("start-sample")) },
  "start-recover": { go: () => press("button", t("start-recover")) },
  "start-recovered": {
    go: async () => {
      await press("button", t("start-recover"));
      await press("button", t("choose-file"));
      await write(t("sheet-words"), "gudo mira zato bani luvo hita");
      await press("button", t("choose-place"));
      await write(t("new-passphrase"), "maple-orbit-candle");
      await press("button", t("recover"), 0);
    },
  },
  settings: { go: () => press("button", t("settings")) },
  "help-judge": { go: () => press("button", t("help")) },
  "strange-file": { go: () => receive("/home/chair/holiday.odg") },
  kit: { go: kit },
  "kit-refused": { ask: "refuse=kit_open:travel-key", go: refusedKit },
  "kit-exists": { ask: `refuse=kit_open:file-exists:path=${EARLIER}`, go: refusedKit },
  "kit-needs-keys": { ask: "refuse=kit_open:kit-needs-keys", go: refusedKit },
  "kit-bring-along": { ask: `refuse=kit_open:kit-worked-before:path=${EARLIER}`, go: refusedKit },
  "kit-begin-anew": {
    ask: `refuse=kit_open:kit-worked-before:path=${EARLIER}`,
    go: async () => {
      await refusedKit();
      await press("radio", t("kit-begin-anew"));
    },
  },
  open: { go: () => press("button", "Seoul", 0).catch(() => press("button", "2023", 0)) },
  "open-refused": {
    go: async () => {
      await receive("/home/chair/Prizes/prize.jurybook");
      await write(t("passphrase"), "not this one");
      await press("button", t("open-workspace"));
    },
  },
  "settings-locks": {
    go: async () => {
      await press("button", t("settings"));
      await choose(t("lock-after"), "5");
    },
  },
};
