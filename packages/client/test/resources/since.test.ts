import { Place } from "@lagokit/mock";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { expect, it } from "vitest";
import { document, operations } from "../contract/spec.ts";

const folder = fileURLToPath(new URL("../../src/resources", import.meta.url));
const source = readdirSync(folder)
  .map((file) => readFileSync(`${folder}/${file}`, "utf8"))
  .join("\n")
  // A comment is one line, wherever it is broken.
  .replaceAll(/\s*\n\s+\* ?/g, " ");

/** What a method's comment says after the request of its operation. */
function remarks(id: string): readonly string[] {
  const comment = new RegExp(`Operation: \`${id}\`, \`[^\`]+\`\\.(?<remarks>.*?)(?:@|/)`, "g");
  return [...source.matchAll(comment)].map((found) => (found.groups?.["remarks"] ?? "").trim());
}

it.each(operations)("the comment of $id says with which Lago it came, and whether Lago documents it", (operation) => {
  const { id, method, path } = operation;
  const definition = new Place(document).at("paths")?.at(path)?.at(method.toLowerCase());
  const since = definition?.text("x-since");
  const sentences = [
    ...(since === undefined
      ? []
      : [since.startsWith("after ") ? `After Lago ${since.slice(6)}.` : `Since Lago ${since}.`]),
    ...(definition?.at("x-addition") === undefined ? [] : ["Not in Lago's own document."]),
  ];

  const all = remarks(id);

  expect(all.length).toBeGreaterThan(0);
  expect(new Set(all)).toEqual(new Set([sentences.join(" ")]));
});
