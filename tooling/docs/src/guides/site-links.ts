import { existsSync, statSync } from "node:fs";
import { join, posix } from "node:path";
import { repositoryFolder } from "../places.ts";
import { fileUrl } from "../site.ts";

/** Files of the repository, and the pages of the site to which links to these files lead. */
const equivalents = new Map([
  ["docs/guides/README.md", "/guides/"],
  ["docs/site/home.md", "/"],
  ["packages/client/OPERATIONS.md", "/http/"],
  ["packages/client/README.md", "/packages/client/"],
  ["packages/webhooks/README.md", "/packages/webhooks/"],
  ["packages/types/README.md", "/types/"],
]);

/** Converts the relative links in a file to links of the site. */
export function siteLinks(file: string, text: string, root: string = repositoryFolder): string {
  return text.replaceAll(/(?<=\]\()(?![a-z]+:|#)[^)\s]+/g, (link) => siteLink(file, link, root));
}

function siteLink(file: string, link: string, root: string): string {
  const { path = "", fragment = "" } = /^(?<path>[^#]*)(?<fragment>.*)$/.exec(link)?.groups ?? {};
  const target = posix.join(posix.dirname(file), path).replace(/\/$/, "");
  if (target.startsWith("..") || !existsSync(join(root, target)))
    throw new Error(`${file} links to ${path}, which does not exist. Correct the link.`);
  const { name } = /^docs\/guides\/(?<name>[\w-]+)\.md$/.exec(target)?.groups ?? {};
  const page = equivalents.get(target);
  // The page of a package does not have the headings of its README, so a link to such a heading leads to GitHub.
  if (page !== undefined && fragment === "") return page;
  if (page === undefined && name !== undefined) return `/guides/${name}/${fragment}`;
  const url = fileUrl(target);
  return (statSync(join(root, target)).isDirectory() ? url.replace("/blob/", "/tree/") : url) + fragment;
}
