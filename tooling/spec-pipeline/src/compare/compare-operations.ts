import { codeSpan } from "../escape/code-span.ts";
import type { AttributedFinding } from "./findings/finding.ts";
import type { JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { inBoth, type Pair } from "./pair.ts";

/** The operations or webhooks that exist in only one of two documents. */
export interface OneSided {
  readonly added: readonly Operation[];
  readonly removed: readonly Operation[];
}

/** Finds added and removed operations, by their IDs. */
export function oneSidedOperations({ older, newer }: Pair<JsonObject>): OneSided {
  return oneSided({ older: listOperations(older), newer: listOperations(newer) }, ({ id }) => id);
}

/** Finds added and removed webhooks, by their `webhook_type`, which is their key here. */
export function oneSidedWebhooks({ older, newer }: Pair<JsonObject>): OneSided {
  return oneSided({ older: listWebhooks(older), newer: listWebhooks(newer) }, ({ path }) => path);
}

/** Finds operations and webhooks that were added, removed or moved. */
export function compareOperations(documents: Pair<JsonObject>): AttributedFinding[] {
  const operations = oneSidedOperations(documents);
  const webhooks = oneSidedWebhooks(documents);
  return [
    ...operations.added.map((operation) => aboutOperation(operation, "operation-added")),
    ...operations.removed.map((operation) => aboutOperation(operation, "operation-removed")),
    ...webhooks.added.map((webhook) => aboutWebhook(webhook, "webhook-added")),
    ...webhooks.removed.map((webhook) => aboutWebhook(webhook, "webhook-removed")),
    ...movedOperations(documents),
  ];
}

/** Prints the route of an operation: `GET /customers`. */
function printRoute({ method, path }: Operation): string {
  return `${method.toUpperCase()} ${path}`;
}

function movedOperations({ older, newer }: Pair<JsonObject>): AttributedFinding[] {
  return inBoth(listOperations(older), listOperations(newer), ({ id }) => id)
    .filter((pair) => printRoute(pair.older) !== printRoute(pair.newer))
    .map((pair) => ({
      kind: "operation-moved",
      place: ["operations", pair.newer.id],
      values: [],
      change: { from: codeSpan(printRoute(pair.older)), to: codeSpan(printRoute(pair.newer)) },
      direction: "request",
      operation: pair.newer.id,
    }));
}

function aboutOperation(operation: Operation, kind: "operation-added" | "operation-removed"): AttributedFinding {
  const { id } = operation;
  return { kind, place: ["operations", id], values: [printRoute(operation)], direction: "request", operation: id };
}

function aboutWebhook({ path }: Operation, kind: "webhook-added" | "webhook-removed"): AttributedFinding {
  return { kind, place: ["webhooks", path], values: [], direction: "webhook", operation: path };
}

function oneSided({ older, newer }: Pair<readonly Operation[]>, identify: (operation: Operation) => string): OneSided {
  const [before, after] = [new Set(older.map(identify)), new Set(newer.map(identify))];
  return {
    added: newer.filter((operation) => !before.has(identify(operation))),
    removed: older.filter((operation) => !after.has(identify(operation))),
  };
}
