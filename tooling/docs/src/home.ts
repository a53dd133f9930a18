import { readFile } from "node:fs/promises";
import { descriptionOf, titleAndBody } from "./guides/read-guides.ts";
import { siteLinks } from "./guides/site-links.ts";
import type { Page } from "./page.ts";
import { homeFile } from "./places.ts";

const path = "docs/site/home.md";

/** Reads the home page. The tests of the READMEs compile and run its code. */
export async function homePage(): Promise<Page> {
  const { title, body } = titleAndBody(path, await readFile(homeFile, "utf8"));
  const text = siteLinks(path, body);
  return { address: "/", title, description: descriptionOf(body), body: withParts(text), markdown: text };
}

/** Puts the introduction next to the code, and shows the lists as cards. */
function withParts(text: string): string {
  const [introduction = "", ...sections] = text.split(/^(?=## )/m);
  const [pitch = "", code = ""] = introduction.split(/^(?=```bash)/m);
  const top = `<div class="top">\n<div class="pitch">\n\n${pitch.trim()}\n\n</div>\n<div class="start">\n\n${code.trim()}\n\n</div>\n</div>`;
  return [top, ...sections.map(cards)].join("\n\n");
}

/** Makes a card of each list item. In a card, the text is below the link, and begins with a capital letter. */
function cards(section: string): string {
  const items = section
    .trim()
    .replaceAll(/(?<=^- \[.*\]\(.*\)): (.)/gm, (_, letter: string) => ` ${letter.toUpperCase()}`);
  return `<div class="cards">\n\n${items}\n\n</div>`;
}
