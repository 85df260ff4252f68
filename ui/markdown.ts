import { readFileSync } from "node:fs";
import GithubSlugger from "github-slugger";
import { Marked, Parser, TextRenderer, type Token, type Tokens } from "marked";
import type { Plugin } from "vite";
import type { HelpText } from "./src/help/pages";

const TRANSLATED = /\.[a-z]{2}\.md$/;
/** A line that leads to the same page in another language; the window switches by itself. */
const OTHER_LANGUAGE = /^\S+: \[[^\]]*\]\([^)]*\.md\)$/;

function headings(tokens: Token[]): Tokens.Heading[] {
  return tokens.filter((token): token is Tokens.Heading => token.type === "heading");
}

function slugs(tokens: Token[]): string[] {
  const slugger = new GithubSlugger();
  return headings(tokens).map((heading) => slugger.slug(heading.text));
}

function isPicture(paragraph: Token): boolean {
  return "tokens" in paragraph && paragraph.tokens?.every((token) => token.type === "image") === true;
}

/**
 * Makes a help text of a Markdown file. Headings of a translation have the anchors of the English page, so that the
 * window can point to a section in every language. Pictures are left out: the window is right behind.
 */
export function helpText(source: string, english: string): HelpText {
  const marked = new Marked();
  const tokens = marked
    .lexer(source)
    .filter((token) => token.type !== "paragraph" || !(OTHER_LANGUAGE.test(token.raw.trim()) || isPicture(token)));
  const own = slugs(tokens);
  const anchors = slugs(marked.lexer(english));
  if (own.length !== anchors.length) {
    throw new Error(`a translation has ${own.length} headings, the English page ${anchors.length}`);
  }
  const plain = new TextRenderer();
  const sections = headings(tokens).map((heading, at) => ({
    id: anchors[at] ?? "",
    level: heading.depth,
    text: new Parser().parseInline(heading.tokens, plain),
  }));
  let at = 0;
  marked.use({
    renderer: {
      heading({ tokens, depth }) {
        const id = anchors[at++] ?? "";
        return `<h${depth} id="help-${id}" tabindex="-1">${this.parser.parseInline(tokens)}</h${depth}>\n`;
      },
      link({ href, tokens }) {
        const inner = this.parser.parseInline(tokens);
        const found = own.indexOf(decodeURI(href.slice(1)));
        // What leads out of these pages leads nowhere without a network.
        if (href.startsWith("#") && found >= 0) return `<a href="#help-${anchors[found]}">${inner}</a>`;
        return /^[^:]*\.md(#.*)?$/.test(href) ? `<a href="${href}">${inner}</a>` : inner;
      },
      image: () => "",
    },
  });
  const html = marked
    .parser(tokens)
    // A corner with nothing in it heads nothing.
    .replaceAll(/<th[^>]*><\/th>/g, "<td></td>")
    .replaceAll("<table>", '<div class="sheet"><table class="table">')
    .replaceAll("</table>", "</table></div>");
  return { html, sections };
}

/** Compiles Markdown to help texts. */
export function markdown(): Plugin {
  return {
    name: "markdown",
    transform(code, id) {
      if (!id.endsWith(".md")) return undefined;
      const english = TRANSLATED.test(id) ? readFileSync(id.replace(TRANSLATED, ".md"), "utf8") : code;
      return { code: `export default ${JSON.stringify(helpText(code, english))}`, map: null };
    },
  };
}
