import type { Chapter, Page } from "./page.ts";
import { markdownAddress, origin, pathOf } from "./site.ts";

/** Returns a page as Markdown. Its links lead to the Markdown of other pages. */
export function markdownText({ title, body, markdown = body }: Page): string {
  const text = markdown.replaceAll(/(?<=\]\()\/[^)#\s]*/g, markdownUrl);
  return `# ${title}\n\n${text.trim()}\n`;
}

/** Returns `llms.txt`: the pages by section, each with its description. See https://llmstxt.org. */
export function llmsIndex(home: Page, chapters: readonly Chapter[]): string {
  const sections = chapters.map(({ section, pages }) => `## ${section.label}\n\n${pages.map(entry).join("\n")}`);
  const full = `All pages except the types, in one file: [llms-full.txt](${origin}${pathOf("/llms-full.txt")})`;
  return `${[`# ${home.title}`, `> ${home.description}`, full, ...sections].join("\n\n")}\n`;
}

/**
 * Returns `llms-full.txt`: all pages as one text, except the types. The types would be most of the file, and the pages of
 * operations already contain their fields.
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
