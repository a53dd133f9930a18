import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteFolder } from "../src/places.ts";

/** The HTML of a page of the site. */
export function pageHtml(address: string): Promise<string> {
  return readFile(join(siteFolder, address, "index.html"), "utf8");
}

/** The code that a page shows, as its copy buttons copy it. */
export async function shownSamples(address: string): Promise<readonly string[]> {
  const html = await pageHtml(address);
  return [...html.matchAll(/data-code="([^"]*)"/g)].map(([, code = ""]) => decode(code));
}

/** Decodes an attribute of HTML. Expressive Code separates lines with a character that no code has. */
function decode(attribute: string): string {
  const text = attribute.replaceAll(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return text
    .replaceAll("\u007F", "\n")
    .replaceAll("&#39;", "'")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&");
}
