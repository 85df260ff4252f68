/** How long a digit waits for another that would make it a longer number, in milliseconds. */
export const DIGIT_PAUSE = 600;

/** What a digit does, seen with what was typed before it. */
export type Typed =
  /** It makes a point that no further digit can change. */
  | { does: "give"; value: number }
  /** It may be the beginning of a longer number. */
  | { does: "wait"; typed: string }
  /** What was typed before stands as it is; the digit begins anew, on the criterion after it. */
  | { does: "next"; value: number }
  /** The scale has no such point. */
  | { does: "nothing" };

/** Takes a digit typed on a scale with these points after `before`, which is empty or still waits for more. */
export function typeDigit(before: string, digit: string, values: readonly number[]): Typed {
  const typed = before + digit;
  const longer = values.some((value) => String(value).startsWith(typed) && String(value) !== typed);
  if (longer) return { does: "wait", typed };
  if (values.includes(Number(typed)) && String(Number(typed)) === typed) return { does: "give", value: Number(typed) };
  if (before === "") return { does: "nothing" };
  const value = settleDigits(before, values);
  // What never was a point is forgotten, so that a slip does not spoil the digit after it.
  return value === undefined ? typeDigit("", digit, values) : { does: "next", value };
}

/** The point that is meant when no further digit comes, if it is one. */
export function settleDigits(typed: string, values: readonly number[]): number | undefined {
  return values.find((value) => String(value) === typed);
}
