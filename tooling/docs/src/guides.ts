import { mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { guidesFolder, pagesFolder } from "./places.ts";

/** A guide, as it stands in the repository. */
export interface Guide {
  /** Where it is on the site: `guides/errors`. */
  readonly slug: string;
  readonly title: string;
  /** Its text, without the title, and with links as the site has them. */
  readonly text: string;
}

/** The page that lists the guides, and is the first page of the site. */
const home = "README.md";

/** What stands in the repository in the place of a page of the site. */
const equivalents = new Map([["../../packages/client/OPERATIONS.md", "/reference/"]]);

/** Reads the guides, in the order in which their list has them. */
export async function readGuides(folder: string = guidesFolder): Promise<readonly Guide[]> {
  const listed = [...(await readFile(join(folder, home), "utf8")).matchAll(/\]\((?<file>[\w-]+\.md)\)/g)];
  const files = listed.map(({ groups: { file = "" } = {} }) => file);
  const missing = (await readdir(folder)).filter((file) => file !== home && !files.includes(file));
  if (missing.length > 0) throw new Error(`docs/guides/${home} does not list ${missing.join(", ")}: link to it there.`);
  return Promise.all(files.map((file) => readGuide(folder, file)));
}

/** Writes the guides and the first page where Astro makes pages of them. */
export async function writeGuides(): Promise<void> {
  await rm(pagesFolder, { recursive: true, force: true });
  for (const { slug, title, text } of [await readGuide(guidesFolder, home), ...(await readGuides())]) {
    const file = join(pagesFolder, `${slug}.md`);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, `---\ntitle: ${JSON.stringify(title)}\n---\n\n${text}`);
  }
}

async function readGuide(folder: string, file: string): Promise<Guide> {
  const source = await readFile(join(folder, file), "utf8");
  const { title, text } = /^# (?<title>.+)\n+(?<text>[^]*)$/.exec(source)?.groups ?? {};
  if (title === undefined || text === undefined)
    throw new Error(`docs/guides/${file} does not begin with a title: # …`);
  return {
    slug: slugOf(file),
    title,
    text: text.replaceAll(/(?<=\]\()(?![a-z]+:|#)[^)]+/g, (link) => onSite(file, link)),
  };
}

function slugOf(file: string): string {
  return file === home ? "index" : `guides/${file.replace(/\.md$/, "")}`;
}

/** The address on the site of what a link in the repository leads to. */
function onSite(file: string, link: string): string {
  const { path = "", fragment = "" } = /^(?<path>[^#]*)(?<fragment>.*)$/.exec(link)?.groups ?? {};
  const address = equivalents.get(path) ?? (/^[\w-]+\.md$/.test(path) ? `/${slugOf(path)}/` : undefined);
  if (address === undefined) throw new Error(`docs/guides/${file} links to ${path}, which is not on the site.`);
  return address + fragment;
}
