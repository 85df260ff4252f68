import { untrack } from "svelte";
import { commandFor, commandIds, commandOf, isDialogOpen, isTyping, type CommandId, type Section } from "../keys";
import type { TextId } from "../words.svelte";

export interface Offer {
  run: (event?: KeyboardEvent) => void;
  /** Whether there is something to do at present. */
  when?: () => boolean;
}
/** What a screen does when a command is given. */
export type Offers = { [Id in CommandId]?: Offer | (() => void) };

/** What the palette is asked for. */
export interface Asking {
  /** What the person is asked. */
  label: TextId;
  /** Whether commands are among the answers, or applications alone. */
  withCommands: boolean;
  /** An application that is no answer. */
  except?: number | undefined;
  onpick: (application: number) => void;
}

/** Going somewhere comes first: it takes nothing away if it was not meant. */
const PALETTE: readonly Section[] = ["go", "read", "score", "window"];

/** What can be done in the window at present. Whoever comes later, such as a dialog's owner, goes before. */
class Commands {
  #layers = $state.raw<Offers[]>([]);
  /** The palette, while it is open. */
  asking = $state.raw<Asking>();
  mapOpen = $state(false);
  /** Shows an application on whatever screen there is. */
  visit: (application: number) => void = () => {};

  /** Offers commands as long as the component is there. Call it in a component's script. */
  offer(offers: Offers): void {
    $effect(() => {
      untrack(() => (this.#layers = [...this.#layers, offers]));
      return () => (this.#layers = this.#layers.filter((one) => one !== offers));
    });
  }

  /** What a command does at present, where there is something to do. */
  find(id: CommandId): Offer | undefined {
    for (const layer of this.#layers.toReversed()) {
      const offered = layer[id];
      const offer = typeof offered === "function" ? { run: offered } : offered;
      if (offer && (offer.when?.() ?? true)) return offer;
    }
    return undefined;
  }

  /** The commands that can be chosen by name at present. */
  get choosable(): CommandId[] {
    const known = commandIds.filter((id) => !commandOf(id).keyOnly && !commandOf(id).native && this.find(id));
    return PALETTE.flatMap((section) => known.filter((id) => commandOf(id).section === section));
  }

  /** Asks for a command or an application. */
  ask(asking: Partial<Asking> = {}): void {
    this.asking = {
      label: "palette-placeholder",
      withCommands: true,
      onpick: (application) => this.visit(application),
      ...asking,
    };
  }

  /** Carries out what a key press asks for. */
  press(event: KeyboardEvent): void {
    if (event.defaultPrevented || event.isComposing) return;
    const id = commandFor(event);
    if (!id) return;
    const { reach, repeats } = commandOf(id);
    if (reach !== "anywhere" && isDialogOpen()) return;
    if (!reach && isTyping(event)) return;
    const offer = this.find(id);
    if (!offer) return;
    event.preventDefault();
    if (!event.repeat || repeats) offer.run(event);
  }
}

export const commands = new Commands();
