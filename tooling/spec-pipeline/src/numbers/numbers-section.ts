import { markdownTable } from "markdown-table";

import type { JsonObject } from "../document/json.ts";
import type { Recording } from "../evidence/recording.ts";
import { countNumbers } from "./count-numbers.ts";
import { listNumberFields, type NumberField } from "./number-fields.ts";

/** The table of all fields that hold a number; `nameOf` gives the type that a component is exported as. */
export function numbersSection(
  document: JsonObject,
  recordings: readonly Recording[],
  nameOf: (component: string) => string,
): string {
  const counts = countNumbers(document, recordings);
  const rows = listNumberFields(document).map(({ name, kinds }) => {
    const [usual = ""] = kinds.keys();
    return [`\`${name}\``, usual, elsewhere(kinds, nameOf), (counts.get(name) ?? 0).toLocaleString("en")];
  });
  const header = ["Field", "Sent as", "Elsewhere", "Recorded"];
  return markdownTable([header, ...rows], { align: [null, null, null, "r"] });
}

function elsewhere(kinds: NumberField["kinds"], nameOf: (component: string) => string): string {
  const [, ...others] = kinds;
  return others
    .map(([kind, owners]) => `${kind} in ${owners.map((owner) => `\`${nameOf(owner)}\``).join(", ")}`)
    .join("; ");
}
