import { existsSync } from "node:fs";
import { glob, readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { beforeAll, expect, it } from "vitest";
import { siteFolder } from "../src/places.ts";
import { base, markdownAddress, origin } from "../src/site.ts";

const kilobyte = 1000;
const limits = { page: 300 * kilobyte, site: 40 * kilobyte ** 2 };

/** A file of the site. */
interface SiteFile {
  readonly path: string;
  readonly bytes: number;
}

let files: readonly SiteFile[];
/** The text of each page, by its path. */
let pages: ReadonlyMap<string, string>;

beforeAll(async () => {
  const paths = await Array.fromAsync(glob("**/*.*", { cwd: siteFolder }));
  files = await Promise.all(
    paths.map(async (path) => ({ path: path.replaceAll("\\", "/"), bytes: (await stat(join(siteFolder, path))).size })),
  );
  const html = files.filter(({ path }) => path.endsWith(".html"));
  pages = new Map(
    await Promise.all(html.map(async ({ path }) => [path, await readFile(join(siteFolder, path), "utf8")] as const)),
  );
});

it("stays below 40 MB, with no page above 300 kB", () => {
  const total = files.reduce((sum, { bytes }) => sum + bytes, 0);
  const large = files.filter(({ path, bytes }) => path.endsWith(".html") && bytes > limits.page);

  expect(total).toBeLessThan(limits.site);
  expect(large).toEqual([]);
});

it("links to existing pages and files only, all below the base", () => {
  const broken = new Set<string>();

  for (const [page, html] of pages)
    for (const [, path = ""] of html.matchAll(/(?:href|src)="(\/[^"#?]*)/g))
      if (!isOnSite(path)) broken.add(`${page}: ${path}`);

  expect([...broken]).toEqual([]);
  expect(pages.size).toBeGreaterThan(500);
});

it("links to existing headings only", () => {
  const broken = new Set<string>();

  for (const [page, html] of pages)
    for (const [, path = "", fragment = ""] of html.matchAll(/href="(\/[^"#?]*)#([^"]+)"/g))
      if (!pages.get(`${path.slice(base.length + 1)}index.html`)?.includes(`id="${fragment}"`))
        broken.add(`${page}: ${path}#${fragment}`);

  expect([...broken]).toEqual([]);
});

it("has a canonical address, a description, a picture and a Markdown link on each page", () => {
  const lacking = [...pages].filter(([path, html]) => {
    if (path === "404.html") return false;
    const address = `/${path.replace(/index\.html$/, "")}`;
    const wanted = [
      `<link rel="canonical" href="${origin}${base}${address}"`,
      `<meta name="description" content="`,
      `<meta property="og:image" content="${origin}${base}/social.png"`,
      `href="${base}${markdownAddress(address)}"`,
    ];
    return wanted.some((part) => !html.includes(part)) || /<meta name="description" content="\s*"/.test(html);
  });

  expect(lacking.map(([path]) => path)).toEqual([]);
});

it("lists every page in the sitemap and in llms.txt, with links to Markdown in llms.txt", async () => {
  const sitemap = await readFile(join(siteFolder, "sitemap-0.xml"), "utf8");
  const index = await readFile(join(siteFolder, "llms.txt"), "utf8");
  const links = [...index.matchAll(/^- \[.*\]\((\S+)\): (.*)$/gm)].map(([, url = ""]) => url);

  // Both leave out the 404 page. In llms.txt, the home page is the title.
  expect(sitemap.match(/<loc>/g)).toHaveLength(pages.size - 1);
  expect(links).toHaveLength(pages.size - 2);
  expect(links.filter((url) => !url.startsWith(origin + base) || !isOnSite(url.slice(origin.length)))).toEqual([]);
});

function isOnSite(path: string): boolean {
  return (
    path.startsWith(`${base}/`) &&
    existsSync(join(siteFolder, path.slice(base.length), path.endsWith("/") ? "index.html" : ""))
  );
}
