import type { Direction } from "../policy/direction.ts";
import type { JsonObject } from "../../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../../document/operations.ts";
import { toPointer } from "../../document/pointer.ts";
import { reachableReferences } from "../../document/references.ts";

/** An operation or a webhook that uses a part of a document, and which way that travels. */
export interface Usage {
  /** The id of the operation, or the `webhook_type` of the webhook. */
  readonly operation: string;
  readonly direction: Direction;
}

/** All that travels one way in an operation or a webhook, by JSON Pointers: where it is written, and to what it refers. */
interface Route extends Usage {
  /** The operation or the webhook itself. */
  readonly owner: string;
  readonly pointers: ReadonlySet<string>;
}

/** Knows which operations and webhooks of a document use a part of it, and which way it travels. */
export class UsageIndex {
  readonly #routes: readonly Route[];

  constructor(document: JsonObject) {
    const operations = listOperations(document).flatMap((operation) => operationRoutes(document, operation));
    const webhooks = listWebhooks(document).map((webhook) => webhookRoute(document, webhook));
    this.#routes = [...operations, ...webhooks];
  }

  /** Gives the operations and webhooks that use what a JSON Pointer points at. */
  usagesOf(pointer: string): Usage[] {
    if (isAboutAll(pointer)) return this.#routes.filter(({ direction }) => direction === "request");
    const above = ancestorsOf(pointer);
    return this.#routes.filter(
      ({ owner, direction, pointers }) =>
        (owner === pointer && direction !== "response") || above.some((ancestor) => pointers.has(ancestor)),
    );
  }
}

function operationRoutes(document: JsonObject, { id, method, path, definition }: Operation): Route[] {
  const { responses, ...rest } = definition;
  const owner = toPointer(["paths", path, method]);
  const sent = Object.keys(rest).map((key) => `${owner}/${key}`);
  const request = new Set([...sent, ...reachableReferences(document, Object.values(rest))]);
  const response = new Set([`${owner}/responses`, ...reachableReferences(document, [responses])]);
  return [
    { operation: id, direction: "request", owner, pointers: request },
    { operation: id, direction: "response", owner, pointers: response },
  ];
}

function webhookRoute(document: JsonObject, { method, path, definition }: Operation): Route {
  const owner = toPointer(["webhooks", path, method]);
  const pointers = new Set([owner, ...reachableReferences(document, [definition])]);
  return { operation: path, direction: "webhook", owner, pointers };
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
