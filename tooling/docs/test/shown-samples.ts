import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { siteFolder } from "../src/places.ts";

/** The samples of code that a page of the site shows, as its button copies them. */
export async function shownSamples(address: string): Promise<readonly string[]> {
  const html = await readFile(join(siteFolder, address, "index.html"), "utf8");
  return [...html.matchAll(/data-code="([^"]*)"/g)].map(([, code = ""]) => decode(code));
}

/** Reads what an attribute of HTML says; its lines are parted by a character that no code has. */
function decode(attribute: string): string {
  const text = attribute.replaceAll(/&#x(\w+);/g, (_, code: string) => String.fromCodePoint(Number.parseInt(code, 16)));
  return text.replaceAll("\u007F", "\n").replaceAll("&lt;", "<").replaceAll("&amp;", "&");
}
