import { EVENT_ID, parseEvents, type Event } from "js-yaml";
import { refusal } from "../read/refusal.ts";
import { yamlRefusal } from "./yaml-refusal.ts";

// Upstream's document nests 15 deep.
const nestingLimit = 64;

/**
 * Refuses what YAML has beyond plain data: anchors and aliases, tags, a second document.
 * Works on the events of the parser, so nothing that an alias stands for is ever built.
 */
export function checkYaml(text: string): void {
  let documents = 0;
  for (const event of eventsOf(text)) {
    checkNode(text, event);
    if (event.type !== EVENT_ID.DOCUMENT || ++documents === 1) continue;
    throw refusal({ where: "the document", what: "it is more than one YAML document", fix: "Give one of them" });
  }
}

function eventsOf(text: string): Event[] {
  try {
    return parseEvents(text, { maxDepth: nestingLimit });
  } catch (error) {
    throw yamlRefusal(error);
  }
}

function checkNode(text: string, event: Event): void {
  if ("anchorStart" in event && event.anchorStart !== -1) {
    const where = `the document at line ${lineOf(text, event.anchorStart)}`;
    throw refusal({ where, what: "it uses a YAML anchor or alias", fix: "Write the value out, or use a $ref" });
  }
  if ("tagStart" in event && event.tagStart !== -1) {
    const where = `the document at line ${lineOf(text, event.tagStart)}`;
    throw refusal({ where, what: "it uses a YAML tag", fix: "Remove the tag" });
  }
}

function lineOf(text: string, offset: number): number {
  return text.slice(0, offset).split(/\r\n|\r|\n/).length;
}
