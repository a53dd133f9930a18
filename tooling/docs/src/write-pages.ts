import { mkdir, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { llmsFull, llmsIndex, markdownText } from "./llms.ts";
import type { Chapter, Page } from "./page.ts";
import { pagesFolder, sectionsFile, siteFolder } from "./places.ts";
import { searchWords } from "./search-words.ts";
import { markdownAddress, pathOf } from "./site.ts";

/** Writes the pages and the sidebar for Astro. */
export async function writePages(home: Page, chapters: readonly Chapter[]): Promise<void> {
  await rm(pagesFolder, { recursive: true, force: true });
  await mkdir(pagesFolder, { recursive: true });
  await writeFile(sectionsFile, JSON.stringify(chapters.map(({ section }) => section)));
  const pages = [home, ...chapters.flatMap((chapter) => chapter.pages)];
  refuseSameAddress(pages);
  await Promise.all(
    pages.map((page) => writeText(pagesFolder, `${page.address.replace(/\/$/, "") || "/index"}.md`, sourceText(page))),
  );
}

/** Writes the files next to the HTML: the Markdown of each page, and the files for language models. */
export async function writeTexts(home: Page, chapters: readonly Chapter[]): Promise<void> {
  const pages = [home, ...chapters.flatMap((chapter) => chapter.pages)];
  await Promise.all(pages.map((page) => writeText(siteFolder, markdownAddress(page.address), markdownText(page))));
  await writeText(siteFolder, "llms.txt", llmsIndex(home, chapters));
  await writeText(siteFolder, "llms-full.txt", llmsFull(home, chapters));
}

function refuseSameAddress(pages: readonly Page[]): void {
  const seen = new Map<string, Page>();
  for (const page of pages) {
    const other = seen.get(page.address);
    if (other !== undefined)
      throw new Error(
        `"${page.title}" and "${other.title}" have the same address: ${page.address}. Rename one of them.`,
      );
    seen.set(page.address, page);
  }
}

/** Writes a page in the form that Astro reads. */
function sourceText({ address, title, description, body, ...search }: Page): string {
  const tasks = searchWords[address];
  const weight = search.searchWeight ?? 1;
  const matter = {
    title,
    description,
    ...(address === "/" && { template: "splash" }),
    ...(search.searchWords !== undefined && { searchWords: search.searchWords }),
    ...(tasks !== undefined && { searchTasks: tasks }),
    searchWeight: weight,
    markdownPath: pathOf(markdownAddress(address)),
  };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join("\n")}\n---\n\n${weighted(withBase(body), weight)}\n`;
}

function weighted(body: string, weight: number): string {
  return weight === 1 ? body : `<div data-pagefind-weight="${weight}">\n\n${body}\n\n</div>`;
}

/** Adds the base to the links of a page, which begin at the root of the site. */
function withBase(body: string): string {
  return body.replaceAll(/(?<=\]\(|href=")\/(?!\/)[^)"\s]*/g, pathOf);
}

async function writeText(folder: string, address: string, text: string): Promise<void> {
  const file = join(folder, address);
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, text);
}
