import type { CriterionView, SheetView, TextView } from "../../generated/contract";

/** A criterion with the points of two applications; nothing where a rubric has no such criterion. */
export interface Pair {
  id: string;
  name: TextView;
  left: { points: number | null } | undefined;
  right: { points: number | null } | undefined;
}

/** The criteria of two sheets beside each other: the left one's in their order, then those that the right one alone has. */
export function pairOf(left: SheetView | undefined, right: SheetView | undefined): Pair[] {
  const find = (sheet: SheetView | undefined, id: string): CriterionView | undefined =>
    sheet?.criteria.find((one) => one.id === id);
  const criteria = [
    ...(left?.criteria ?? []),
    ...(right?.criteria ?? []).filter((one) => find(left, one.id) === undefined),
  ];
  const given = (one: CriterionView | undefined): Pair["left"] => one && { points: one.points };
  return criteria.map(({ id, name }) => ({ id, name, left: given(find(left, id)), right: given(find(right, id)) }));
}
