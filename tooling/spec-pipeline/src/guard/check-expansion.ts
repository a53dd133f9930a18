import { EVENT_ID, type Event } from "js-yaml";
import { printable } from "../read/printable.ts";
import { refusal } from "../read/refusal.ts";
import { anchorOf, lineOf } from "./check-yaml.ts";
import { nestingLimit, type YamlEvents } from "./read-events.ts";

// A document ten times as large as upstream's has about 600,000 keys and values.
const valueLimit = 2_000_000;

/** The number of keys and values in a value, including itself, and their nesting depth. */
interface Extent {
  readonly count: number;
  readonly height: number;
}

interface Open {
  readonly anchor: string | undefined;
  count: number;
  height: number;
}

/**
 * Refuses a document that has too many values after its aliases are expanded, and an alias that contains itself. Counts
 * the events of the parser, so that a malicious document is never built.
 */
export function checkExpansion({ text, events }: YamlEvents): void {
  new Expansion(text).measure(events);
}

class Expansion {
  readonly #text: string;
  readonly #extents = new Map<string, Extent>();
  readonly #open: Open[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  measure(events: readonly Event[]): void {
    for (const event of events) {
      if (event.type === EVENT_ID.POP) this.#close();
      else if (event.type === EVENT_ID.ALIAS) this.#add(this.#aliased(event), event);
      else if (event.type === EVENT_ID.SCALAR) this.#addScalar(event);
      else this.#open.push({ anchor: anchorOf(this.#text, event), count: 1, height: 1 });
    }
  }

  #addScalar(event: Event): void {
    const anchor = anchorOf(this.#text, event);
    const extent = { count: 1, height: 0 };
    if (anchor != null) this.#extents.set(anchor, extent);
    this.#add(extent, event);
  }

  #aliased(event: Event): Extent {
    const name = anchorOf(this.#text, event) ?? "";
    const shown = printable(name);
    if (this.#open.some(({ anchor }) => anchor === name))
      throw this.#refuse(event, `the alias "${shown}" contains itself`, "Use a $ref");
    const extent = this.#extents.get(name);
    if (extent != null) return extent;
    throw this.#refuse(event, `the alias "${shown}" has no preceding anchor`, "Correct the name");
  }

  #close(): void {
    const closed = this.#open.pop();
    if (closed == null) return;
    if (closed.anchor != null) this.#extents.set(closed.anchor, closed);
    this.#add(closed);
  }

  #add({ count, height }: Extent, event?: Event): void {
    const owner = this.#open.at(-1);
    if (owner == null) return;
    owner.count += count;
    owner.height = Math.max(owner.height, height + 1);
    if (owner.count > valueLimit)
      throw this.#refuse(
        event,
        `it has more than ${valueLimit} keys and values`,
        "Make sure that it is an OpenAPI document",
      );
    // The document itself is open as well.
    if (this.#open.length - 1 + height > nestingLimit)
      throw this.#refuse(event, "values nest too deeply", "Move the inner ones to components");
  }

  #refuse(event: Event | undefined, what: string, fix: string): Error {
    const offset = event != null && "anchorStart" in event ? event.anchorStart : -1;
    return refusal({ where: offset === -1 ? "the document" : lineOf(this.#text, offset), what, fix });
  }
}
