import { describe, expect, test } from "vitest";
import { pieceAt } from "../src/components/pdf/boxes";
import { fold, foldQuery, Searchable } from "../src/components/pdf/fold";
import { PageLayout } from "../src/components/pdf/layout";
import { LATER, PaintQueue } from "../src/components/pdf/queue";
import { placeIn } from "../src/components/pdf/places";

/** The stretches of a text that a search for words finds. */
function found(source: string, words: string): string[] {
  return new Searchable(source)
    .find(foldQuery(words))
    .map(({ start, end }) => source.slice(start, end).replaceAll("\n", "⏎"));
}

describe("a search", () => {
  test("passes over case, accents and width, and marks the letters as they stand", () => {
    expect(found("Café, CAFE\u0301, cafe", "café")).toEqual(["Café", "CAFE\u0301", "cafe"]);
    expect(found("ＦＵＬＬ　ｗｉｄｔｈ", "full width")).toEqual(["ＦＵＬＬ　ｗｉｄｔｈ"]);
    expect(found("Straße STRASSE", "strasse")).toEqual(["Straße", "STRASSE"]);
    expect(found("ΣΟΦΟΣ σοφός", "σοφοσ")).toEqual(["ΣΟΦΟΣ", "σοφός"]);
    expect(found("DİYARBAKIR", "diyarbakir")).toEqual(["DİYARBAKIR"]);
  });

  test("marks a letter as a whole of which a part matches", () => {
    expect(found("oﬃces", "off")).toEqual(["oﬃ"]);
    expect(found("½ day", "2 day")).toEqual(["½ day"]);
  });

  test("knows Hangul in one piece and in several, and takes no syllable for the beginning of another", () => {
    const apart = "스마트".normalize("NFD");
    expect(found(apart, "스마트")).toEqual([apart]);
    expect(found("스마트도시", apart)).toEqual(["스마트"]);
    expect(found("각하", "가")).toEqual([]);
  });

  test("passes over the vowels of Arabic and Hebrew and over presentation forms", () => {
    expect(found("مُدُن ذَكِيَّة", "مدن ذكية")).toEqual(["مُدُن ذَكِيَّة"]);
    expect(found("\ufefb \ufedf\ufe8e", "لا")).toEqual(["\ufefb", "\ufedf\ufe8e"]);
    expect(found("آسيا", "اسيا")).toEqual(["آسيا"]);
    expect(found("שָׁלוֹם", "שלום")).toEqual(["שָׁלוֹם"]);
  });

  test("keeps marks that make another letter", () => {
    expect(found("ガイド ｶﾞｲﾄﾞ カイト", "ガイド")).toEqual(["ガイド", "ｶﾞｲﾄﾞ"]);
    expect(found("की कि", "की")).toEqual(["की"]);
  });

  test("goes on across the end of a line", () => {
    expect(found("smart\ncity", "smart city")).toEqual(["smart⏎city"]);
    expect(found("smart\ncity", "smartcity")).toEqual([]);
    expect(found("develop-\nment", "development")).toEqual(["develop-⏎ment"]);
    expect(found("well-\nKnown", "well- known")).toEqual(["well-⏎Known"]);
    expect(found("智慧\n城市", "智慧城市")).toEqual(["智慧⏎城市"]);
    expect(found("교통 사고를 줄\n였습니다", "줄였습니다")).toEqual(["줄⏎였습니다"]);
    expect(found("시민\n참여", "시민 참여")).toEqual(["시민⏎참여"]);
  });

  test("takes kinds of quotes, dashes and spaces for one", () => {
    expect(found("the city’s  “open—data”", 'city\'s "open-data"')).toEqual(["city’s  “open—data”"]);
  });

  test("finds nothing for nothing, and no place twice", () => {
    expect(found("any text", "")).toEqual([]);
    expect(found("any text", " \u00ad ")).toEqual([]);
    expect(found("aaaa", "aa")).toEqual(["aa", "aa"]);
    expect(found("市\n市 x", "x")).toEqual(["x"]);
  });

  test("law: what a fold is made of covers the source in order, letter by letter", () => {
    const source = "A\u0301 ﬃ 한\u1112\u1161\u11ab ｶﾞ\ud83d\ude00\u200d ½\t\n\ud800 ß-\nx";
    for (const lineEnds of ["apart", "joined"] as const) {
      const { text, starts, ends } = fold(source, lineEnds);
      expect([starts.length, ends.length]).toEqual([text.length, text.length]);
      starts.forEach((start, unit) => {
        expect(start).toBeLessThan(ends[unit] ?? 0);
        expect(start).toBeGreaterThanOrEqual(unit === 0 || starts[unit - 1] === start ? 0 : (ends[unit - 1] ?? 0));
      });
    }
  });
});

test("a place of the text is found in its piece, empty pieces passed over", () => {
  const starts = [0, 4, 4, 9];
  expect([0, 3, 4, 8, 9, 20].map((place) => pieceAt(starts, place))).toEqual([0, 0, 2, 2, 3, 3]);
  expect(pieceAt([], 3)).toBe(0);
});

describe("the layout of pages", () => {
  const layout = new PageLayout([100, 200, 50], 10);

  test("lays pages under each other with room between", () => {
    expect([0, 1, 2].map((index) => layout.top(index))).toEqual([10, 120, 330]);
    expect([0, 1, 2].map((index) => layout.heightOf(index))).toEqual([100, 200, 50]);
    expect(layout.height).toBe(390);
  });

  test("tells the page at an offset, also before the first and after the last", () => {
    expect([-50, 0, 10, 119, 120, 329, 330, 9999].map((offset) => layout.at(offset))).toEqual([0, 0, 0, 0, 1, 1, 2, 2]);
    expect(new PageLayout([], 10).at(40)).toBe(0);
  });

  test("law: it agrees with a search page by page", () => {
    const heights = Array.from({ length: 300 }, (_, index) => 20 + ((index * 7919) % 500));
    const many = new PageLayout(heights, 16);
    for (let offset = 0; offset < many.height; offset += 97) {
      let page = 0;
      while (page + 1 < heights.length && many.top(page + 1) <= offset) page += 1;
      expect(many.at(offset)).toBe(page);
    }
  });

  test("law: a spot keeps its place while pages change their size", () => {
    const after = new PageLayout([300, 400, 50], 10);
    for (const offset of [0, 60, 150, 280]) {
      const anchor = layout.anchor(offset, 40);
      expect(layout.offsetOf(anchor)).toBeCloseTo(offset);
      const moved = after.offsetOf(anchor);
      expect(after.anchor(moved, 40)).toMatchObject({ index: anchor.index });
      expect(after.anchor(moved, 40).part).toBeCloseTo(anchor.part);
    }
  });
});

describe("the queue", () => {
  const settle = () => new Promise((done) => setTimeout(done));

  test("does the most urgent first, what can wait last and alone, and goes on after failures", async () => {
    const queue = new PaintQueue(1);
    const done: string[] = [];
    const work = (name: string) => async () => {
      done.push(name);
      if (name === "fails") throw new Error(name);
    };
    queue.add(() => LATER, work("thumbnail"));
    queue.add(() => 3, work("far"));
    queue.add(() => 0, work("fails"));
    queue.add(() => 1, work("near"));
    const leave = queue.add(() => 2, work("left"));
    leave();
    await settle();
    expect(done).toEqual(["fails", "near", "far", "thumbnail"]);
  });

  test("begins nothing that can wait while something else is at work", async () => {
    const queue = new PaintQueue(2);
    const done: string[] = [];
    let finish = (): void => {};
    queue.add(
      () => 0,
      () => new Promise((ready) => (finish = ready)),
    );
    queue.add(
      () => LATER,
      async () => void done.push("thumbnail"),
    );
    await settle();
    expect(done).toEqual([]);
    finish();
    await settle();
    expect(done).toEqual(["thumbnail"]);
  });
});

test("places are kept for one workspace and forgotten with the next", () => {
  placeIn("/a", 1).zoom = 2;
  expect(placeIn("/a", 1).zoom).toBe(2);
  expect(placeIn("/a", 2).zoom).toBeUndefined();
  expect(placeIn("/b", 1).zoom).toBeUndefined();
  expect(placeIn("/a", 1).zoom).toBeUndefined();
});
