import type { Commands, ForksView, RecordView, RosterView, SealView } from "../src/generated/contract";

const query = new URLSearchParams(location.search);

type Answers = { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] };

/** Six words of the made-up prize, to compare with those on paper. */
export const words = "gudo mira zato bani luvo hita";

/** Keys, seals, forks, the log and the recovery of the made-up prize. */
export function trust(judges: { id: number; name: string }[]) {
  const roster: RosterView = {
    keys: judges.slice(0, 5).map(({ id, name }, at) => ({
      judge: id,
      name,
      key: `ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAI${id}`,
      words: "gudo mira tavo lipa nosu bira",
      standing: at === 0 ? "provisional" : "confirmed",
    })),
  };
  const seal: SealView = {
    round: "jury",
    sealed: !query.has("unsealed"),
    sha256: "9f3ac21b".repeat(8),
    short: "9f3a-c21b",
    packets: 5,
    provisional: [],
    reopened: [],
  };
  const open = { ...seal, sealed: false, sha256: "", short: "", packets: 0, reopened: ["A packet was late."] };
  const record: RecordView = {
    sound: false,
    failures: [{ code: "record-changed", args: { file: "result.json" } }],
    title: { en: "", ko: "" },
    programme_words: "",
    files: 0,
    withheld: 0,
    provisional: [],
    unranked: [],
    rounds: [],
  };
  const [judge] = query.has("forked") ? judges : [];
  const forks: ForksView = {
    forks: judge
      ? [{ judge: judge.id, name: judge.name, round: "jury", packets: ["9f3ac21b".repeat(8), "77e0d41c".repeat(8)] }]
      : [],
  };
  const begun = { n: 1, at: "2023-10-02T09:00:00Z", entry: "log-genesis", judge: null };
  const nothing = { name: "", round: "", packet: "", reason: "" };
  return {
    forks_show: () => forks,
    fork_choose: () => forks,
    roster_show: () => roster,
    roster_confirm: () => roster,
    roster_revoke: () => roster,
    seal_show: () => seal,
    round_seal: () => seal,
    round_reopen: () => open,
    log_show: () => ({ records: [{ ...begun, ...nothing }], head: seal.sha256, short: seal.short }),
    rebuild: () => ({ packets: 5 }),
    record_export: () => ({ path: "/home/chair/record", files: 71, packets: 5, seals: [] }),
    record_verify: () => record,
    record_show: () => ({ record, own: null }),
    recovery_show: () => ({ place: "chair", programme_words: words, deputy_waiting: true }),
    recovery_copy: ({ out }) => ({ path: out, size: 61_300_000, records: 42 }),
    recovery_sheet_print: ({ out }) => ({ path: out, size: 48_000 }),
    deputy_sheet_print: ({ out }) => ({ path: out, size: 48_000 }),
  } satisfies Partial<Answers>;
}
