import { EVENT_ID, parseEvents, type Event } from "js-yaml";
import { refusal } from "../read/refusal.ts";
import { yamlRefusal } from "./yaml-refusal.ts";

/** How deep values may stand in one another; upstream's document nests 15 deep. */
export const nestingLimit = 64;

/** A text of YAML, and what its parser met in it: nothing is built yet, least of all what an alias stands for. */
export interface YamlEvents {
  readonly text: string;
  readonly events: readonly Event[];
}

/** Reads the events of a text that must be one YAML document. */
export function readEvents(text: string): YamlEvents {
  const events = parse(text);
  const documents = events.filter(({ type }) => type === EVENT_ID.DOCUMENT).length;
  if (documents === 1) return { text, events };
  if (documents === 0) throw refusal({ where: "the document", what: "it is empty", fix: "Give an OpenAPI document" });
  throw refusal({ where: "the document", what: "it is more than one YAML document", fix: "Give one of them" });
}

function parse(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth: nestingLimit });
  } catch (error) {
    throw yamlRefusal(error);
  }
}
