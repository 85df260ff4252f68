import { tick } from "svelte";
import { announce } from "../../components/Announcer.svelte";
import type { CriterionView, SheetView } from "../../generated/contract";
import { say, t } from "../../words.svelte";
import type { Desk } from "./desk.svelte";
import { DIGIT_PAUSE, settleDigits, typeDigit } from "./digits";
import { reveal } from "./reveal";

/**
 * Points by the keyboard. Digits go to the current criterion: the one that has the focus, else the first that is open,
 * so that a sheet is scored without looking away from the application.
 */
export class Scoring {
  /** The digits that may still become a longer number. */
  typed = $state("");
  #focused = $state<string>();
  #timer: number | undefined;
  /** The criterion that got points by a digit last: what Backspace takes back. */
  #last: string | undefined;
  #cards = new Map<string, HTMLElement>();

  constructor(
    readonly desk: Desk,
    /** The application on the screen. Its sheet may still be on the way. */
    readonly application: () => number | undefined,
  ) {}

  /** The sheet that takes points, if there is one. */
  get sheet(): SheetView | undefined {
    const sheet = this.desk.sheet;
    if (!sheet || sheet.application !== this.application()) return undefined;
    return sheet.is_final || sheet.recusal !== null ? undefined : sheet;
  }

  /** The criterion that the digits go to. */
  get current(): CriterionView | undefined {
    const criteria = this.sheet?.criteria;
    return criteria?.find((one) => one.id === this.#focused) ?? criteria?.find((one) => one.points === null);
  }

  /** Another application begins with nothing typed. */
  begin(): void {
    window.clearTimeout(this.#timer);
    this.typed = "";
    this.#last = undefined;
    this.#focused = undefined;
  }

  /** Follows the focus on a criterion's card. */
  watch(id: string): (card: HTMLElement) => () => void {
    return (card) => {
      this.#cards.set(id, card);
      const enter = (): void => void (this.#focused = id);
      // A card that goes loses the focus while the page is being drawn, when nothing may change.
      const leave = (): void =>
        queueMicrotask(() => {
          if (this.#focused === id && !card.contains(document.activeElement)) this.#focused = undefined;
        });
      card.addEventListener("focusin", enter);
      card.addEventListener("focusout", leave);
      return () => {
        card.removeEventListener("focusin", enter);
        card.removeEventListener("focusout", leave);
        leave();
        if (this.#cards.get(id) === card) this.#cards.delete(id);
      };
    };
  }

  /** Brings the current criterion's card into view. */
  reveal(): void {
    const card = this.#cards.get(this.current?.id ?? "");
    if (card?.parentElement) reveal(card, card.parentElement);
  }

  /** Takes a digit. */
  digit(digit: string): void {
    const current = this.current;
    if (!current) {
      this.#tellWhyNot();
      return;
    }
    window.clearTimeout(this.#timer);
    const taken = typeDigit(this.typed, digit, valuesOf(current));
    this.typed = "";
    switch (taken.does) {
      case "give":
        this.#give(current, taken.value);
        break;
      case "wait":
        this.typed = taken.typed;
        this.#timer = window.setTimeout(() => this.settle(), DIGIT_PAUSE);
        break;
      case "next":
        this.#give(current, taken.value);
        if (this.current && this.current.id !== current.id) this.digit(digit);
        break;
      case "nothing":
        announce(t("no-such-point", { typed: digit, criterion: say(current.name) }));
    }
  }

  /** Gives the points that were typed, without waiting for another digit. */
  settle(): void {
    window.clearTimeout(this.#timer);
    const [typed, current] = [this.typed, this.current];
    this.typed = "";
    if (typed === "" || !current) return;
    const value = settleDigits(typed, valuesOf(current));
    if (value === undefined) announce(t("no-such-point", { typed, criterion: say(current.name) }));
    else this.#give(current, value);
  }

  /** Takes back what is typed, else the points of the current criterion, else those that were given last. */
  clear(): void {
    window.clearTimeout(this.#timer);
    if (this.typed !== "") {
      this.typed = "";
      return;
    }
    const scored = (one: CriterionView | undefined) => (one && one.points !== null ? one : undefined);
    const cleared =
      scored(this.current) ?? scored(this.sheet?.criteria.find((one) => one.id === this.#last)) ?? undefined;
    if (!cleared) return;
    this.#last = undefined;
    this.desk.score(cleared.id, null);
    if (this.#focused !== undefined) this.#focus(cleared.id);
    announce(t("points-cleared", { criterion: say(cleared.name) }));
  }

  /** Moves the focus to the current criterion, else to the first, and tells whether there is one. */
  enter(): boolean {
    const there = this.current ?? this.sheet?.criteria[0];
    if (there) this.#focus(there.id);
    return there !== undefined;
  }

  /** Moves the focus to the criterion so many places on. */
  step(by: number): void {
    const criteria = this.sheet?.criteria ?? [];
    const at = criteria.findIndex((one) => one.id === this.current?.id);
    // Without a focus the current criterion is only marked: the first step is to it.
    const target = this.#focused === undefined && at >= 0 ? criteria[at] : criteria[Math.max(0, at + by)];
    if (target) this.#focus(target.id);
  }

  #give(criterion: CriterionView, value: number): void {
    const hadFocus = this.#focused !== undefined;
    this.#last = criterion.id;
    this.desk.score(criterion.id, value);
    const given = t("points-given", {
      criterion: say(criterion.name),
      points: value,
      name: say(criterion.scale.find((point) => point.points === value)?.name ?? { en: "", ko: "" }),
    });
    const next = openAfter(this.sheet?.criteria ?? [], criterion.id);
    if (!next) {
      announce(`${given} ${t("all-points-given")}`);
      // The point that was given is the one to stand on, and the one whose words are read.
      if (hadFocus) void tick().then(() => this.#focus(criterion.id));
    } else if (hadFocus) {
      // The scale that gets the focus says its own name.
      announce(given);
      this.#focus(next.id);
    } else {
      announce(`${given} ${t("points-next", { criterion: say(next.name) })}`);
      this.reveal();
    }
  }

  #focus(id: string): void {
    const card = this.#cards.get(id);
    const choice = card?.querySelector<HTMLElement>("input:checked") ?? card?.querySelector<HTMLElement>("input");
    choice?.focus({ preventScroll: true });
    this.reveal();
  }

  #tellWhyNot(): void {
    const sheet = this.desk.sheet;
    if (!sheet || sheet.application !== this.application()) return;
    if (sheet.recusal !== null) announce(t("recused-title"));
    else if (sheet.is_final) announce(t("sheet-is-final"));
    else announce(t("all-points-given"));
  }
}

/** The open criterion after this one, from the top again at the end. */
export function openAfter(criteria: readonly CriterionView[], id: string): CriterionView | undefined {
  const at = criteria.findIndex((one) => one.id === id);
  return [...criteria.slice(at + 1), ...criteria.slice(0, at)].find((one) => one.points === null);
}

function valuesOf(criterion: CriterionView): number[] {
  return criterion.scale.map((point) => point.points);
}
