import { severityOf } from "../policy/policy.ts";
import { allFindings, type Difference } from "./difference.ts";
import type { JsonObject } from "../../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../../document/operations.ts";
import { compilerErrors, type Route } from "./compiler-errors.ts";
import type { AttributedFinding, Finding } from "../findings/finding.ts";
import type { Place } from "../findings/place.ts";
import { inBoth, type Pair } from "../pair.ts";
import { withAnyWord } from "../compiler/any-word.ts";
import { TypeProgram } from "../compiler/type-program.ts";
import { OperationComparer } from "./operation-comparer.ts";
import { TypeComparer } from "./type-comparer.ts";

/** A route, the operation or webhook that it belongs to, and its difference. */
interface ComparedRoute extends Route {
  readonly operation: string;
  readonly difference: Difference;
}

/**
 * Compares with the compiler every operation and webhook that both documents have, using the text of their types. The
 * webhooks are keyed by `webhook_type`, as in the types.
 */
export function compareTypes(documents: Pair<JsonObject>, texts: Pair<string>): AttributedFinding[] {
  const program = new TypeProgram(withAnyWord(texts.older), withAnyWord(texts.newer));
  const comparer = new TypeComparer(program);
  return compareRoutes(documents, comparer).flatMap((route) => {
    const { operation, direction } = route;
    return findingsOf(route, comparer, program).map((finding) => ({ ...finding, operation, direction }));
  });
}

/** The findings of the comparer. If none of them is breaking, the errors of the compiler as well. */
function findingsOf({ difference, ...route }: ComparedRoute, comparer: TypeComparer, program: TypeProgram): Finding[] {
  const findings = allFindings(difference);
  if (findings.some(({ kind }) => severityOf(kind, route.direction) === "major")) return findings;
  const values = compilerErrors(route, comparer.sides, program);
  if (values.length > 0) findings.push({ kind: "no-longer-assignable", place: route.places.newer, values });
  return findings;
}

function compareRoutes({ older, newer }: Pair<JsonObject>, comparer: TypeComparer): ComparedRoute[] {
  const operationComparer = new OperationComparer(comparer);
  const operations = inBoth(listOperations(older), listOperations(newer), ({ id }) => id);
  const webhooks = inBoth(listWebhooks(older), listWebhooks(newer), ({ path }) => path);
  return [
    ...operations.flatMap((pair): ComparedRoute[] => {
      const operation = pair.newer.id;
      const places = placesOf(pair, "paths", comparer);
      const { sent, received } = operationComparer.compareOperation(places);
      return [
        { operation, places, direction: "request", difference: sent },
        { operation, places, direction: "response", difference: received },
      ];
    }),
    ...webhooks.map((pair): ComparedRoute => {
      const places = placesOf(pair, "webhooks", comparer);
      return {
        operation: pair.newer.path,
        places,
        direction: "webhook",
        difference: operationComparer.compareWebhook(places),
      };
    }),
  ];
}

/** The types of an operation are under its ID, or under its path if it has no ID. */
function placesOf(pair: Pair<Operation>, root: "paths" | "webhooks", { sides }: TypeComparer): Pair<Place> {
  const placeOf = ({ id, path, method }: Operation, side: keyof Pair<unknown>): Place => {
    const place = ["operations", id];
    return sides[side].file.has(place) ? place : [root, path, method];
  };
  return { older: placeOf(pair.older, "older"), newer: placeOf(pair.newer, "newer") };
}
