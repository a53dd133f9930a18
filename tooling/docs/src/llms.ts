import type { Chapter, Page } from "./page.ts";
import { markdownAddress, origin, pathOf } from "./site.ts";

/** The page as Markdown, with links that lead to the Markdown of other pages. */
export function markdownText({ title, body, markdown = body }: Page): string {
  const text = markdown.replaceAll(/(?<=\]\()\/[^)#\s]*/g, markdownUrl);
  return `# ${title}\n\n${text.trim()}\n`;
}

/** `llms.txt`: the pages by section, each with its description. See https://llmstxt.org. */
export function llmsIndex(home: Page, chapters: readonly Chapter[]): string {
  const sections = chapters.map(({ section, pages }) => `## ${section.label}\n\n${pages.map(entry).join("\n")}`);
  const full = `Everything in one file: [llms-full.txt](${origin}${pathOf("/llms-full.txt")})`;
  return `${[`# ${home.title}`, `> ${home.description}`, full, ...sections].join("\n\n")}\n`;
}

/**
 * `llms-full.txt`: the guides, and the pages of packages and operations, as one text. The types are left out: the pages
 * of operations have their fields, and their text would be most of the file.
 */
export function llmsFull(home: Page, chapters: readonly Chapter[]): string {
  const pages = chapters.filter(({ section }) => section.label !== "Types").flatMap((chapter) => chapter.pages);
  return [home, ...pages].map(markdownText).join("\n---\n\n");
}

function entry({ address, title, description }: Page): string {
  return `- [${title}](${markdownUrl(address)}): ${description}`;
}

function markdownUrl(address: string): string {
  return origin + pathOf(markdownAddress(address));
}
