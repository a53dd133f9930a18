import type { JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { type CarriedFinding, severityOf } from "./cause.ts";
import { compilerObjections, type Route } from "./compiler-objections.ts";
import { allFindings, type Difference, type Finding } from "./finding.ts";
import type { Place } from "./place.ts";
import { inBoth, type Pair } from "./pair.ts";
import { TypeProgram } from "./type-program.ts";
import { OperationWalk } from "./walk-operation.ts";
import { TypeWalk } from "./walk-types.ts";

/** What travels one way, and how it differs. */
interface Traffic extends Route {
  readonly carrier: string;
  readonly difference: Difference;
}

/**
 * Lets the compiler judge every operation and webhook that both documents have, by the text of their types.
 * The webhooks of the documents have the literals of their types as keys, as the types do.
 */
export function judgeTypes(documents: Pair<JsonObject>, texts: Pair<string>): CarriedFinding[] {
  const program = new TypeProgram(texts.older, texts.newer);
  const walk = new TypeWalk(program);
  return listTraffic(documents, walk).flatMap((traffic) => {
    const { carrier, direction } = traffic;
    return findingsOf(traffic, walk, program).map((finding) => ({ ...finding, carrier, direction }));
  });
}

/** What the walk found; and if that breaks nothing, what the compiler objects to nevertheless. */
function findingsOf({ difference, ...route }: Traffic, walk: TypeWalk, program: TypeProgram): Finding[] {
  const findings = allFindings(difference);
  if (findings.some(({ kind }) => severityOf(kind, route.direction) === "major")) return findings;
  const values = compilerObjections(route, walk.sides, program);
  if (values.length > 0) findings.push({ kind: "no-longer-assignable", place: route.places.newer, values });
  return findings;
}

function listTraffic({ older, newer }: Pair<JsonObject>, walk: TypeWalk): Traffic[] {
  const operationWalk = new OperationWalk(walk);
  const operations = inBoth(listOperations(older), listOperations(newer), ({ id }) => id);
  const webhooks = inBoth(listWebhooks(older), listWebhooks(newer), ({ path }) => path);
  return [
    ...operations.flatMap((pair): Traffic[] => {
      const carrier = pair.newer.id;
      const places = placesOf(pair, "paths", walk);
      const { sent, received } = operationWalk.compareOperation(places);
      return [
        { carrier, places, direction: "request", difference: sent },
        { carrier, places, direction: "response", difference: received },
      ];
    }),
    ...webhooks.map((pair): Traffic => {
      const places = placesOf(pair, "webhooks", walk);
      return {
        carrier: pair.newer.path,
        places,
        direction: "webhook",
        difference: operationWalk.compareWebhook(places),
      };
    }),
  ];
}

/** An operation's types stand under its id, or under its path if it has none. */
function placesOf(pair: Pair<Operation>, root: "paths" | "webhooks", { sides }: TypeWalk): Pair<Place> {
  const placeOf = ({ id, path, method }: Operation, side: keyof Pair<unknown>): Place => {
    const place = ["operations", id];
    return sides[side].file.has(place) ? place : [root, path, method];
  };
  return { older: placeOf(pair.older, "older"), newer: placeOf(pair.newer, "newer") };
}
