import type { Anchor } from "./layout";

export type Fit = "width" | "page" | undefined;

/** Where somebody was in an attachment, and how it was shown. */
export interface Place {
  anchor?: Anchor;
  /** Of what is wider than the view, the part that stands in its middle, from 0 to 1. */
  middle?: number;
  fit?: Fit;
  zoom?: number;
  /** Quarter turns, clockwise. */
  turn?: number;
}

let workspace: string | undefined;
const places = new Map<number, Place>();

/** The place in an attachment, kept as long as the same workspace is looked at; the viewer writes into it. */
export function placeIn(path: string, attachment: number): Place {
  if (path !== workspace) places.clear();
  workspace = path;
  const place = places.get(attachment) ?? {};
  places.set(attachment, place);
  return place;
}
