import type { JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { toPointer } from "../document/pointer.ts";
import { reachableReferences } from "../document/references.ts";
import type { Direction } from "./comparison.ts";

/** An operation or a webhook, and one way that its data travels. */
export interface Carrier {
  readonly carrier: string;
  readonly direction: Direction;
}

/** What travels one way in an operation or a webhook, by JSON Pointers: where it is written, and to what it refers. */
interface Traffic extends Carrier {
  /** The operation or the webhook itself. */
  readonly owner: string;
  readonly pointers: ReadonlySet<string>;
}

/** Knows which operations and webhooks of a document carry a part of it, and which way. */
export class CarrierIndex {
  readonly #traffic: readonly Traffic[];

  constructor(document: JsonObject) {
    const operations = listOperations(document).flatMap((operation) => operationTraffic(document, operation));
    const webhooks = listWebhooks(document).map((webhook) => webhookTraffic(document, webhook));
    this.#traffic = [...operations, ...webhooks];
  }

  /** Gives who carries what a JSON Pointer points at. */
  carriersOf(pointer: string): Carrier[] {
    if (isAboutAll(pointer)) return this.#traffic.filter(({ direction }) => direction === "request");
    const above = ancestorsOf(pointer);
    return this.#traffic.filter(
      ({ owner, direction, pointers }) =>
        (owner === pointer && direction !== "response") || above.some((ancestor) => pointers.has(ancestor)),
    );
  }
}

function operationTraffic(document: JsonObject, { id, method, path, definition }: Operation): Traffic[] {
  const { responses, ...rest } = definition;
  const owner = toPointer(["paths", path, method]);
  const sent = Object.keys(rest).map((key) => `${owner}/${key}`);
  const request = new Set([...sent, ...reachableReferences(document, Object.values(rest))]);
  const response = new Set([`${owner}/responses`, ...reachableReferences(document, [responses])]);
  return [
    { carrier: id, direction: "request", owner, pointers: request },
    { carrier: id, direction: "response", owner, pointers: response },
  ];
}

function webhookTraffic(document: JsonObject, { method, path, definition }: Operation): Traffic {
  const owner = toPointer(["webhooks", path, method]);
  const pointers = new Set([owner, ...reachableReferences(document, [definition])]);
  return { carrier: path, direction: "webhook", owner, pointers };
}

/** Whether something concerns every operation: where the API is, and how one proves who one is. */
function isAboutAll(pointer: string): boolean {
  return pointer.startsWith("#/servers") || pointer.startsWith("#/components/securitySchemes");
}

/** A pointer, and those of all that it is inside of. */
function ancestorsOf(pointer: string): string[] {
  const keys = pointer.split("/");
  return keys.map((_, index) => keys.slice(0, index + 1).join("/"));
}
