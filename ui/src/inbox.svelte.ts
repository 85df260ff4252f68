import { router } from "./router.svelte";
import { session } from "./session.svelte";

/** A file that needs its passphrase before it opens. */
export type Opening = { kind: "workspace" | "kit"; path: string };

/** Files that came by drag and drop, by double click or from a dialog, on their way to the screen that takes them. */
class Inbox {
  opening = $state.raw<Opening>();
  packets = $state.raw<string[]>([]);
  table = $state.raw<string>();
  receipt = $state<string>();
  /** A file that nothing takes here. */
  strange = $state.raw<string>();

  /** Sends files where they belong, by their kind. */
  receive(paths: string[]): void {
    this.strange = undefined;
    const ending = (path: string) => path.slice(path.lastIndexOf(".") + 1).toLowerCase();
    const isChair = session.workspace?.role === "chair";
    const isFolder = (path: string) => !/\.[^\\/]*$/.test(path);
    const packets = paths.filter((path) => ["jurypacket", "jurybundle"].includes(ending(path)) || isFolder(path));
    const first = paths[0];
    if (first === undefined) return;
    if (packets.length > 0 && isChair) {
      this.packets = packets;
      if (router.route.screen !== "packets") router.go({ screen: "packets" });
    } else if (ending(first) === "jurybook") {
      this.opening = { kind: "workspace", path: first };
    } else if (ending(first) === "jurykit") {
      this.opening = { kind: "kit", path: first };
    } else if (session.workspace?.role === "judge" && ending(first) === "juryreceipt") {
      this.receipt = first;
    } else if (isChair && ["xlsx", "ods", "csv"].includes(ending(first))) {
      this.table = first;
      if (router.route.screen !== "applications") router.go({ screen: "applications" });
    } else {
      this.strange = first;
    }
  }

  /** Hands the packets over, once. */
  takePackets(): string[] {
    const taken = this.packets;
    this.packets = [];
    return taken;
  }

  /** Hands the receipt over, once. */
  takeReceipt(): string | undefined {
    const taken = this.receipt;
    this.receipt = undefined;
    return taken;
  }

  /** Hands the table over, once. */
  takeTable(): string | undefined {
    const taken = this.table;
    this.table = undefined;
    return taken;
  }
}

export const inbox = new Inbox();
