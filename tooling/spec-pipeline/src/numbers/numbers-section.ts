import { markdownTable } from "markdown-table";

import { codeSpan, codeSpans } from "../escape/code-span.ts";
import type { JsonObject } from "../document/json.ts";
import type { Recording } from "../evidence/recording.ts";
import { countNumbers } from "./count-numbers.ts";
import { listNumberFields, type NumberField } from "./number-fields.ts";

/** The table of all fields that hold a number. `nameOf` returns the exported type of a component. */
export function numbersSection(
  document: JsonObject,
  recordings: readonly Recording[],
  nameOf: (component: string) => string,
): string {
  const counts = countNumbers(document, recordings);
  const rows = listNumberFields(document).map(({ name, kinds }) => [
    inCell(codeSpan(name)),
    inCell(printKinds(kinds, nameOf)),
    (counts.get(name) ?? 0).toLocaleString("en"),
  ]);
  return markdownTable([["Field", "Sent as", "Recorded"], ...rows], { align: [null, null, "r"] });
}

/** The most frequent kind, and the types with another kind. */
function printKinds(kinds: NumberField["kinds"], nameOf: (component: string) => string): string {
  const [[usual] = [""], ...others] = kinds;
  const exceptions = others.map(([kind, owners]) => `; in ${codeSpans([...owners].map(nameOf))}: ${kind}`);
  return usual + exceptions.join("");
}

/** A vertical bar ends a cell, even inside a code span. */
function inCell(text: string): string {
  return text.replaceAll("|", String.raw`\|`);
}
