import { EVENT_ID, parseEvents, type Event } from "js-yaml";
import { refusal } from "../read/refusal.ts";
import { yamlRefusal } from "./yaml-refusal.ts";

/** The maximum nesting depth of values. Upstream's document has a depth of 15. */
export const nestingLimit = 64;

/** A YAML text and the events of its parser. No values are built yet, and no aliases are expanded. */
export interface YamlEvents {
  readonly text: string;
  readonly events: readonly Event[];
}

/** Reads the events of a text that must be one YAML document. */
export function readEvents(text: string): YamlEvents {
  const events = parse(text);
  const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
  if (documents === 1) return { text, events };
  if (documents === 0) throw refusal({ where: "the document", what: "it is empty", fix: "Use an OpenAPI document" });
  throw refusal({ where: "the document", what: "it is more than one YAML document", fix: "Use one of them" });
}

function parse(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth: nestingLimit });
  } catch (error) {
    throw yamlRefusal(error);
  }
}
