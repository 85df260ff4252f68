import { emit } from "./event";
import { answers, isChange } from "./fixtures";
import type { Commands, Problem } from "../src/generated/contract";

/** `?refuse=kit_open:file-exists:path=/a/b` has a command refused with this code and argument. */
const refused = new Map(
  new URLSearchParams(location.search).getAll("refuse").map((one): [string, Problem] => {
    const [name = "", code = "", argument = ""] = one.split(":");
    const [key = "", value = ""] = argument.split("=");
    return [name, { code, args: key ? { [key]: value } : {}, details: [], refused: true }];
  }),
);

const wait = (ms: number) => new Promise((done) => setTimeout(done, ms));

/** Stands in for the shell: answers commands from fixtures, jobs with some progress. */
export async function invoke(
  _: string,
  { name, body, job, known }: { name: keyof Commands; body: never; job: string | null; known: string | null },
): Promise<unknown> {
  for (let done = 0; job && done <= 3; done++) {
    emit("job-progress", { job, stage: "stage-reading", done, total: 3 });
    await wait(60);
  }
  if (refused.has(name)) throw refused.get(name);
  const answer = answers[name](body);
  if (isChange(name)) setTimeout(() => emit("changed", null));
  if (known === null) return structuredClone(answer);
  const hash = JSON.stringify(answer);
  return known === hash ? { hash } : { hash, answer: structuredClone(answer) };
}

export function convertFileSrc(id: string): string {
  return `/dev/documents/${id}.${id === "2" ? "jpg" : "pdf"}`;
}
