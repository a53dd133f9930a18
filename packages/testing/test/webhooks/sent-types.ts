import { WEBHOOK_TYPES } from "@lagokit/types/webhooks";
import { readdirSync, readFileSync } from "node:fs";

const sources = new URL("../../src/", import.meta.url);
/** Not sent: the name of a webhook in the filter of an endpoint. */
const onlyNamed: ReadonlySet<string> = new Set(["credit_note.refund_failure"]);

/** The types of webhooks that the sources of the fake name outside the API document. */
export function sentTypes(): readonly string[] {
  const files = readdirSync(sources, { recursive: true, encoding: "utf8" });
  const text = files
    .filter((file) => file.endsWith(".ts") && !file.startsWith("spec"))
    .map((file) => readFileSync(new URL(file, sources), "utf8"))
    .join("\n");
  return WEBHOOK_TYPES.filter((type) => text.includes(`"${type}"`) && !onlyNamed.has(type));
}
