import type { Commands, HeldLetter } from "../src/generated/contract";

type Answers = { [N in keyof Commands]: (request: Commands[N]["request"]) => Commands[N]["response"] };

const comment =
  "The plan is well argued. As Prof. Marchetti said in the meeting, the second year needs figures of its own before anybody can tell whether it works.";

const held = (application: number, found: string): HeldLetter => ({
  application,
  reference: `S-${String(application).padStart(4, "0")}`,
  title: "Safe alleys for everyone",
  found,
  comment,
  reason: { code: "letter-names-judge", args: { number: String(application), found, comment } },
});

/** Prints of a meeting: letters of which two wait for the chair. */
export const papers = {
  papers_print: ({ kind, out, one_each, read }) => ({
    path: out,
    size: 214_000,
    pages: kind === "letters" ? 61 : 4,
    documents: kind === "letters" || kind === "sheets" ? 58 : 0,
    official: false,
    held:
      kind === "letters"
        ? [held(12, "Marchetti"), held(31, "Prof. Marchetti")].filter((one) => !read.includes(one.application))
        : [],
    missing_characters: "",
    preview: one_each ? "" : "1",
  }),
} satisfies Partial<Answers>;
