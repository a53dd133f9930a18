import type { Event } from "js-yaml";
import { refusal } from "../read/refusal.ts";
import type { Purpose } from "./purpose.ts";
import type { YamlEvents } from "./read-events.ts";

/** Refuses YAML features beyond plain data: tags, and anchors and aliases in a vendored document. */
export function checkYaml({ text, events }: YamlEvents, purpose: Purpose): void {
  for (const event of events) {
    if (purpose === "vendor" && "anchorStart" in event && event.anchorStart !== -1)
      throw anchorRefusal(text, event.anchorStart);
    if (!("tagStart" in event) || event.tagStart === -1) continue;
    throw refusal({ where: lineOf(text, event.tagStart), what: "it uses a YAML tag", fix: "Remove the tag" });
  }
}

function anchorRefusal(text: string, offset: number): Error {
  const what = "it uses a YAML anchor or alias, but the contract must contain each value in its place";
  return refusal({ where: lineOf(text, offset), what, fix: "Write the value out, or use a $ref" });
}

/** Describes the line of an offset in a text. */
export function lineOf(text: string, offset: number): string {
  return `the document at line ${text.slice(0, offset).split(/\r\n|\r|\n/).length}`;
}

/** The name of an anchor or an alias. */
export function anchorOf(text: string, event: Event): string | undefined {
  if (!("anchorStart" in event) || event.anchorStart === -1) return undefined;
  return text.slice(event.anchorStart, event.anchorEnd);
}
