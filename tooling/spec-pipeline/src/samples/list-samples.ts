import { compareText } from "../document/order.ts";
import { childOf, entriesOf, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { listOperations, listWebhooks, type Operation } from "../document/operations.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";
import type { TypeCandidate } from "../generate/type-candidate.ts";
import { composeBody, composeSample } from "./compose-sample.ts";

/** A sample and its name: that of an entity, an `operationId` or a `webhook_type`. */
export type NamedSample = readonly [name: string, sample: Json];

/** The names of the types of a document, with their sources. */
export type TypeNames = ReadonlyMap<string, TypeCandidate>;

/** Samples of the objects that responses and webhooks contain, by the names of their types, in alphabetical order. */
export function entitySamples(document: JsonObject, names: TypeNames): readonly NamedSample[] {
  const received = reachableReferences(document, [
    ...listOperations(document).map(successOf),
    ...listWebhooks(document).map(({ definition }) => definition["requestBody"]),
  ]);
  return [...names].flatMap(([name, { place }]) => {
    const reference = `#/components/schemas/${place}`;
    const schema = received.has(reference) ? resolveReference(document, reference) : undefined;
    const sample = schema === undefined ? undefined : composeSample(document, schema);
    return isObject(sample) ? [[name, sample] as const] : [];
  });
}

/** The body of the successful response of each operation that has one. Lists have one page. */
export function responseSamples(document: JsonObject): readonly NamedSample[] {
  return listOperations(document).flatMap((operation) => {
    const body = composeBody(document, successOf(operation));
    return body === undefined ? [] : [[operation.id, onOnePage(body)] as const];
  });
}

/** The payload of each webhook, by its type, in alphabetical order. */
export function webhookSamples(document: JsonObject): readonly NamedSample[] {
  const payloads = listWebhooks(document).flatMap(({ definition }) => {
    const payload = composeBody(document, definition["requestBody"]);
    return isObject(payload) ? [[textOf(payload["webhook_type"]), payload] as const] : [];
  });
  return payloads.toSorted(([one], [other]) => compareText(one, other));
}

/** The body of each client error that an operation declares. */
export function errorSamples(document: JsonObject, { definition }: Operation): readonly JsonObject[] {
  return entriesOf(definition, "responses")
    .filter(([status]) => /^4\d\d$/.test(status))
    .map(([, response]) => composeBody(document, response))
    .filter(isObject);
}

function successOf({ definition }: Operation): Json | undefined {
  return entriesOf(definition, "responses").find(([status]) => /^2\d\d$/.test(status))?.[1];
}

function onOnePage(body: Json): Json {
  const meta = childOf(body, "meta");
  if (!isObject(body) || meta["total_pages"] === undefined) return body;
  const page = { current_page: 1, next_page: null, prev_page: null, total_count: 1, total_pages: 1 };
  return { ...body, meta: { ...meta, ...page } };
}
