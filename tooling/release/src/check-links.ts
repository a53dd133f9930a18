import { existsSync } from "node:fs";
import { glob, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The targets of links in a package's documents. */
export interface LinkTargets {
  /** The folder with the unpacked tarball. */
  readonly unpacked: string;
  /** The root of the repository. */
  readonly root: string;
  /** The URL of the repository, as in its manifest: `git+https://…/lagokit.git`. */
  readonly repository: string;
}

/**
 * Finds broken links in the documents of a tarball. npm shows only the README, so each of its links must be absolute. A
 * link into the repository must point to an existing file.
 */
export async function checkLinks(targets: LinkTargets): Promise<readonly string[]> {
  const documents = await Array.fromAsync(glob("*.md", { cwd: targets.unpacked }));
  const problems = documents.toSorted().map(async (document) => {
    const text = await readFile(join(targets.unpacked, document), "utf8");
    const links = [...text.matchAll(/\]\((?<link>[^)\s]+)\)/g)].map(({ groups }) => groups?.["link"] ?? "");
    return links
      .filter((link) => !leadsSomewhere(link, { ...targets, document, text }))
      .map((link) => `${document} has a link that is broken on npm: ${link}`);
  });
  return (await Promise.all(problems)).flat();
}

function leadsSomewhere(
  link: string,
  { document, text, unpacked, root, repository }: LinkTargets & { readonly document: string; readonly text: string },
): boolean {
  if (link.startsWith("#")) return headings(text).includes(link.slice(1));
  const files = `${repository.replace(/^git\+/, "").replace(/\.git$/, "")}/`;
  if (link.startsWith(files)) {
    const [, path = "."] = /^(?:blob|tree)\/main\/([^#]*)/.exec(link.slice(files.length)) ?? [];
    return existsSync(join(root, path));
  }
  if (/^https?:/.test(link)) return true;
  return document !== "README.md" && existsSync(join(unpacked, link.replace(/#.*$/, "")));
}

/** The anchors of a document's headings, as GitHub and npm generate them. */
function headings(text: string): readonly string[] {
  const titles = [...text.matchAll(/^#+ (?<title>.+)$/gm)].map(({ groups }) => groups?.["title"] ?? "");
  return titles.map((title) =>
    title
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, "")
      .replaceAll(" ", "-"),
  );
}
