import { commands } from "../../commands/commands.svelte";
import { announce } from "../../components/Announcer.svelte";
import { router } from "../../router.svelte";
import { t } from "../../words.svelte";

/**
 * The application on the desk and, where there are two, the one beside it. The one on the desk is the one whose score
 * sheet is open; each stays on its side when the other becomes that.
 */
export class Beside {
  other = $state<number>();
  #isLeft = $state(true);

  /** `leaving` is called before another application comes on the desk. */
  constructor(
    readonly application: () => number | undefined,
    readonly titleOf: (application: number) => string,
    readonly leaving: () => void,
  ) {}

  /** Both, the left one first. */
  get pair(): [number, number] | undefined {
    const [here, other] = [this.application(), this.other];
    if (here === undefined || other === undefined) return undefined;
    return this.#isLeft ? [here, other] : [other, here];
  }

  /** Puts an application on the desk; one that stands beside it comes to the fore where it stands. */
  look(id: number | undefined): void {
    if (id === undefined || id === this.application()) return;
    this.leaving();
    if (id === this.other) {
      this.other = this.application();
      this.#isLeft = !this.#isLeft;
      announce(t("now-scoring", { title: this.titleOf(id) }));
    }
    router.replace({ screen: "review", application: id });
  }

  /** Puts two applications beside each other, the first of them on the desk. */
  compare(one: number, other: number): void {
    if (one === other) return;
    this.leaving();
    this.#isLeft = true;
    this.other = other;
    router.replace({ screen: "review", application: one });
  }

  /** Asks which application to put beside the one on the desk. */
  ask(): void {
    const one = this.application();
    if (one === undefined) return;
    commands.ask({
      label: "palette-compare",
      withCommands: false,
      except: one,
      onpick: (other) => this.compare(one, other),
    });
  }

  stop(): void {
    this.other = undefined;
  }
}
