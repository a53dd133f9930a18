import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { firstSentence } from "../packages/comment.ts";
import type { Chapter, Group, Page } from "../page.ts";
import { repositoryFolder } from "../places.ts";
import { siteLinks } from "./site-links.ts";

const folder = "docs/guides";

/** The file that lists the guides. */
const list = "README.md";

/** Reads the guides. Their groups in the sidebar are the second-level headings of the list. */
export async function guidesChapter(root: string = repositoryFolder): Promise<Chapter> {
  const files = await readFiles(root);
  const pages = await Promise.all(
    [list, ...files.flatMap((group) => group.files)].map((file) => readGuide(root, file)),
  );
  const titles = new Map(pages.map(({ address, title }) => [address, title]));
  const groups = files.map((group): Group => {
    const links = group.files.map(addressOf).map((address) => ({ address, label: titles.get(address) ?? "" }));
    return { label: group.label, links };
  });
  return { section: { label: "Guides", address: addressOf(list), groups }, pages };
}

interface Files {
  readonly label: string;
  readonly files: readonly string[];
}

/** Reads which files each group of the list links to. A file belongs to the first group that links to it. */
async function readFiles(root: string): Promise<readonly Files[]> {
  const text = await readFile(join(root, folder, list), "utf8");
  const parts = text.split(/^## (?=.)/m).map((part, index) => ({
    label: index === 0 ? "Guides" : part.slice(0, part.indexOf("\n")).trim(),
    files: [...part.matchAll(/\]\((?:\.\/)?([\w-]+\.md)(?:#[^)]*)?\)/g)].map(([, file = ""]) => file),
  }));
  const listed = new Set<string>([list]);
  const groups = parts.map(({ label, files }) => ({ label, files: files.filter((file) => isNew(listed, file)) }));
  const missing = (await readdir(join(root, folder))).filter((file) => file.endsWith(".md") && !listed.has(file));
  if (missing.length > 0) throw new Error(`${folder}/${list} does not list ${missing.join(", ")}. Add a link to it.`);
  return groups.filter(({ files }) => files.length > 0);
}

function isNew(known: Set<string>, file: string): boolean {
  return !known.has(file) && known.add(file).has(file);
}

async function readGuide(root: string, file: string): Promise<Page> {
  const path = `${folder}/${file}`;
  const source = await readFile(join(root, path), "utf8").catch(() => {
    throw new Error(`${folder}/${list} links to ${file}, which does not exist. Correct the link.`);
  });
  const { title, body } = titleAndBody(path, source);
  const address = addressOf(file);
  return {
    address,
    title: file === list ? "Guides" : title,
    description: descriptionOf(body),
    body: siteLinks(path, body, root),
  };
}

/** Splits a page of Markdown into its title and the rest. */
export function titleAndBody(path: string, source: string): { readonly title: string; readonly body: string } {
  const { title, body } = /^# (?<title>.+)\n+(?<body>[^]*)$/.exec(source)?.groups ?? {};
  if (title === undefined || body === undefined) throw new Error(`${path} does not begin with a title: # …`);
  return { title, body };
}

/** Returns the first sentence of the first paragraph. */
export function descriptionOf(body: string): string {
  const paragraph = body.split(/\n{2,}/).find((part) => /^[\p{L}`[]/u.test(part)) ?? "";
  return firstSentence(paragraph.replaceAll("\n", " "));
}

function addressOf(file: string): string {
  return file === list ? "/guides/" : `/guides/${file.replace(/\.md$/, "")}/`;
}
