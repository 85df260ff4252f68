import type { GivenView } from "../../generated/contract";

/** Who screens at this window, where the programme asks for two; forgotten when the workspace is left or locked. */
class Person {
  name = $state("");

  get isNamed(): boolean {
    return this.name.trim() !== "";
  }

  /** Whether a verdict is this person's own. The core has the last word on it. */
  gave({ by }: GivenView): boolean {
    return this.isNamed && folded(by) === folded(this.name);
  }

  forget(): void {
    this.name = "";
  }
}

function folded(name: string): string {
  return name.normalize("NFKC").toUpperCase().toLowerCase().trim().replaceAll(/\s+/g, " ");
}

export const person = new Person();
