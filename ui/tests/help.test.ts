import { expect, test } from "vitest";
import { destination, load, pages, type Page } from "../src/help/pages";
import { LANGUAGES } from "../src/words.svelte";
import { helpText } from "../markdown";

const all = pages.flatMap((page) => LANGUAGES.map((language) => ({ page, language })));

test.each(all)("every link of $page in $language leads to a section that is there", async ({ page, language }) => {
  const { html } = await load(page, language);
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, href]) => href ?? "");
  for (const href of links) {
    const to = destination(href, page);
    expect(to, href).toBeDefined();
    if (!to?.section) continue;
    const { sections } = await load(to.page, language);
    expect(sections.map((section) => section.id)).toContain(to.section);
  }
});

test("a section has one anchor in every language", async () => {
  for (const page of pages) {
    const [english, korean] = await Promise.all(LANGUAGES.map((language) => load(page, language)));
    expect(korean?.sections.map(({ id, level }) => [id, level])).toEqual(
      english?.sections.map(({ id, level }) => [id, level]),
    );
  }
});

test("the window's own links lead to sections that are there", async () => {
  const wanted: [Page, string][] = [
    ["ranking", "scores"],
    ["ranking", "places"],
    ["ranking", "how-far-the-judges-agree"],
  ];
  for (const [page, section] of wanted) {
    const { sections } = await load(page, "en");
    expect(sections.map((one) => one.id)).toContain(section);
  }
});

test("a translation that lacks a section is refused", () => {
  expect(() => helpText("# 안내", "# Guide\n\n## Start")).toThrow("1 headings");
});

test("links out of the handbook and pictures are left out, words stay", () => {
  const { html } = helpText("See [there](https://example.org) and ![a screen](a.png)\n\n![another](b.png)", "");
  expect(html).toContain("See there and");
  expect(html).not.toMatch(/href|img|<p><\/p>/);
});
