import type { JsonObject } from "../../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../../document/operations.ts";
import type { AttributedFinding, Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import { inBoth, type Pair } from "../pair.ts";
import type { Direction } from "../policy/direction.ts";
import { bumpsOf } from "../policy/policy.ts";
import { allFindings } from "../types/difference.ts";
import { compareSecurity } from "./compare-security.ts";
import { compareServers } from "./compare-servers.ts";
import { OperationComparer } from "./operation-comparer.ts";
import { SchemaComparer } from "./schema-comparer.ts";

/**
 * Finds the changes on the wire that the types do not show, in every operation and webhook that both documents have.
 * Named parts are only paired by name.
 */
export function compareWire(documents: Pair<JsonObject>): AttributedFinding[] {
  const comparer = new OperationComparer(new SchemaComparer(documents));
  const operations = inBoth(listOperations(documents.older), listOperations(documents.newer), ({ id }) => id);
  const webhooks = inBoth(listWebhooks(documents.older), listWebhooks(documents.newer), ({ path }) => path);
  return [
    ...operations.flatMap((pair) => {
      const { sent, received } = comparer.compareOperation(pair, placesOf(pair, "paths"));
      const whole = [...compareSecurity(pair, documents), ...compareServers(pair, documents)];
      return [
        ...attribute(
          whole.map((finding) => ({ ...finding, place: ["the API"] })),
          pair.newer.id,
          "request",
        ),
        ...attribute(allFindings(sent), pair.newer.id, "request"),
        ...attribute(allFindings(received), pair.newer.id, "response"),
      ];
    }),
    ...webhooks.flatMap((pair) => {
      const { sent } = comparer.compareOperation(pair, placesOf(pair, "webhooks"));
      return attribute(allFindings(sent), pair.newer.path, "webhook");
    }),
  ];
}

/** Attributes findings to an operation, and drops those that have no effect in their direction. */
function attribute(findings: readonly Finding[], operation: string, direction: Direction): AttributedFinding[] {
  return findings
    .filter(({ kind }) => bumpsOf(kind, direction) != null)
    .map((finding) => ({ ...finding, operation, direction }));
}

function placesOf(pair: Pair<Operation>, root: "paths" | "webhooks"): Pair<Place> {
  const placeOf = ({ definition, path, method }: Operation): Place => {
    const { operationId } = definition;
    return typeof operationId === "string" ? ["operations", operationId] : [root, path, method];
  };
  return { older: placeOf(pair.older), newer: placeOf(pair.newer) };
}
