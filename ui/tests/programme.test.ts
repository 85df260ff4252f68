import { describe, expect, test } from "vitest";
import type { ProgrammeDraft, RubricDraft } from "../src/generated/contract";
import {
  addPoint,
  beginScale,
  changes,
  idFrom,
  isAt,
  namesOnTheWay,
  oddTotal,
  putTogether,
  refer,
  removePoint,
  sectionOf,
  settleRubrics,
  shares,
  takeApart,
} from "../src/screens/programme/rules";

const text = (en: string) => ({ en, ko: "" });
const criterion = (id: string, weight: number) => ({
  id,
  name: text(id),
  help: text(""),
  weight,
  sub_points: [],
  descriptors: [text("low"), text("high")],
});
const rubric = (id: string): RubricDraft => ({
  id,
  name: text(`Rubric ${id}`),
  note: text(""),
  scale: [1, 2].map((points) => ({ points, name: text(String(points)) })),
  criteria: [criterion("need", 60), criterion("benefit", 40)],
});

function programme(): ProgrammeDraft {
  return {
    id: "prize",
    languages: ["en"],
    title: text("Prize"),
    purpose: text(""),
    organisers: [],
    deadline: "2027-05-30T23:59:59+09:00",
    confirm_screening: false,
    time_zone: "Asia/Seoul",
    kinds: [{ id: "city", name: text("City"), forms: [] }],
    tag_groups: [{ id: "sectors", name: text("Sectors"), tags: [] }],
    questions: [{ id: "plan", heading: text("Plan"), columns: [], kinds: ["city"] }],
    rubrics: [rubric("jury")],
    rounds: [
      { id: "screening", name: text("Screening"), scoring: false, hidden: [], due: "", ties: [] },
      { id: "jury", name: text("Jury"), scoring: true, hidden: [], due: "", ties: ["need", "chair"] },
    ],
    categories: [
      {
        id: "main",
        name: text("Main"),
        description: text(""),
        kinds: ["city"],
        tag_groups: ["sectors"],
        rubrics: { jury: "jury" },
      },
    ],
    awards: [{ id: "gold", name: text("Gold"), category: "main", winners: null }],
    special_mentions: [],
    benefits: [],
    columns: {},
  };
}

describe("places", () => {
  test("each belongs to a section and is reached by names", () => {
    expect(sectionOf("confirm_screening")).toBe("rounds");
    expect(sectionOf("deadline")).toBe("about");
    expect(sectionOf("tag_groups[1].tags[2].name")).toBe("tags");
    expect(sectionOf("special_mentions[1]")).toBe("mentions");
    expect(sectionOf("columns.title")).toBe("questions");
    const names = namesOnTheWay("rubrics[1].criteria[2].weight", programme());
    expect(names.map(({ en }) => en)).toEqual(["Rubric jury", "benefit"]);
    expect(namesOnTheWay("questions[1].columns[3]", programme()).map(({ en }) => en)).toEqual(["Plan"]);
    expect(namesOnTheWay("rubrics[7].criteria[2]", programme())).toEqual([]);
  });

  test("a list's field shows what is wrong with its elements, not with what is in those", () => {
    expect(isAt("organisers[2]", "organisers", true)).toBe(true);
    expect(isAt("organisers[2]", "organisers")).toBe(false);
    expect(isAt("organisers", "organisers")).toBe(true);
    expect(isAt("rubrics[1].criteria[2]", "rubrics", true)).toBe(false);
  });
});

describe("ids", () => {
  test("follow a name in any script and are never taken twice", () => {
    expect(idFrom("Human-CentriCity!", "category", [])).toBe("human-centricity");
    expect(idFrom("Économie sociale", "tag", [])).toBe("economie-sociale");
    expect(idFrom("사람 중심", "category", [])).toBe("category");
    expect(idFrom("Gold", "award", ["gold", "gold-2"])).toBe("gold-3");
    expect(idFrom("x".repeat(80), "tag", []).length).toBeLessThanOrEqual(40);
  });

  test("what refers to an id follows it, and lets go of what is taken away", () => {
    const draft = programme();
    refer(draft, "kind", "city", "town");
    refer(draft, "round", "jury", "final");
    refer(draft, "rubric", "jury", "scores");
    refer(draft, "category", "main", "first");
    expect(draft.categories[0]).toMatchObject({ kinds: ["town"], rubrics: { final: "scores" } });
    expect([draft.questions[0]?.kinds, draft.awards[0]?.category]).toEqual([["town"], "first"]);
    refer(draft, "rubric", "scores", undefined);
    refer(draft, "tag-group", "sectors", undefined);
    expect(draft.categories[0]).toMatchObject({ tag_groups: [], rubrics: {} });
  });

  test("a tie rule stays while another rubric has its criterion", () => {
    const draft = programme();
    draft.rubrics.push(rubric("other"));
    draft.rubrics[0]!.criteria.shift();
    refer(draft, "criterion", "need", undefined);
    expect(draft.rounds[1]?.ties).toEqual(["need", "chair"]);
    draft.rubrics[1]!.criteria.shift();
    refer(draft, "criterion", "need", undefined);
    expect(draft.rounds[1]?.ties).toEqual(["chair"]);
  });
});

test("every scoring round has the only rubric, and no other round has one", () => {
  const draft = programme();
  draft.rounds[0]!.scoring = true;
  draft.rounds[1]!.scoring = false;
  settleRubrics(draft);
  expect(draft.categories[0]?.rubrics).toEqual({ screening: "jury" });
});

test("points of a scale come and go with their descriptors and stay consecutive", () => {
  const one = rubric("jury");
  addPoint(one);
  expect(one.scale.map(({ points }) => points)).toEqual([1, 2, 3]);
  expect(one.criteria.every(({ descriptors }) => descriptors.length === 3)).toBe(true);
  removePoint(one, 0);
  expect(one.scale.map(({ points, name }) => [points, name.en])).toEqual([
    [1, "2"],
    [2, ""],
  ]);
  expect(one.criteria[0]?.descriptors.map(({ en }) => en)).toEqual(["high", ""]);
  beginScale(one, 0);
  expect(one.scale.map(({ points }) => points)).toEqual([0, 1]);
});

test("weights have shares, and a total near a hundred that is not one is told", () => {
  const weights = (...all: number[]) => all.map((weight) => ({ weight }));
  expect(shares(weights(1, 3))).toEqual([0.25, 0.75]);
  expect(shares(weights(0, 0))).toEqual([0, 0]);
  expect(oddTotal(weights(60, 35))).toBe(95);
  expect(oddTotal(weights(0))).toBe(0);
  for (const fine of [weights(60, 40), weights(2, 1, 2), weights(200, 100), []]) expect(oddTotal(fine)).toBeUndefined();
});

test("what a draft changes is told section by section", () => {
  const [before, after] = [programme(), programme()];
  expect(changes(before, after)).toEqual([]);
  after.title.en = "Another";
  after.rubrics[0]!.criteria[0]!.weight = 50;
  after.rubrics.push(rubric("other"));
  after.rounds.reverse();
  after.awards = [];
  const quiet = { added: 0, removed: 0, changed: 0, moved: false };
  expect(changes(before, after)).toEqual([
    { ...quiet, section: "about", changed: 1 },
    { ...quiet, section: "rounds", moved: true },
    { ...quiet, section: "rubrics", added: 1, changed: 1 },
    { ...quiet, section: "awards", removed: 1 },
  ]);
});

test("the order of a map's entries is no change", () => {
  const [before, after] = [programme(), programme()];
  before.categories[0]!.rubrics = { jury: "jury", final: "jury" };
  after.categories[0]!.rubrics = { final: "jury", jury: "jury" };
  expect(changes(before, after)).toEqual([]);
});

test("moments are taken apart and put together as they were", () => {
  const moment = "2027-05-30T23:59:59+09:00";
  expect(takeApart(moment, "+00:00")).toEqual({ date: "2027-05-30", time: "23:59:59", offset: "+09:00" });
  expect(putTogether(takeApart(moment, "+00:00"))).toBe(moment);
  expect(putTogether({ date: "2027-05-30", time: "18:00", offset: "-03:00" })).toBe("2027-05-30T18:00:00-03:00");
  expect(putTogether({ date: "2027-05-30", time: "", offset: "+00:00" })).toBe("2027-05-30T23:59:59+00:00");
  expect(putTogether({ date: "", time: "18:00", offset: "+00:00" })).toBe("");
  expect(putTogether(takeApart("soon", "+00:00"))).toBe("soon");
});
