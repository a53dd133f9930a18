import { type Extent, isObject, type Operation, type SampleRequest, targetOf } from "@lagokit/mock";
import { operations, sampler } from "../../../client/test/contract/spec.ts";
import type { OperationId } from "../../../client/test/contract/case.ts";
import { sampleOf } from "../../src/spec/sample-of.ts";
import { type Change, changes } from "./changes.ts";

type Fields = Record<string, unknown>;

const byId = new Map(operations.map((operation) => [operation.id, operation]));
const requests = new Map<string, SampleRequest>();
const responses = new Map<string, unknown>();

/** Returns an operation of the spec. */
export function operationOf(id: OperationId): Operation {
  const operation = byId.get(id);
  if (operation === undefined) throw new Error(`The spec has no operation ${id}.`);
  return operation;
}

/** The sampled request of an operation, with the changes that it needs. */
export function sampleRequest(operation: Operation, extent: Extent): SampleRequest {
  const key = `${operation.id} ${extent}`;
  const known = requests.get(key);
  if (known !== undefined) return known;
  // As: the operations of the spec have these IDs.
  const change = changes[operation.id as OperationId];
  const sample = sampler.sample(operation, extent);
  if (change !== undefined && extent === "full") refuseUseless(operation, sample, change);
  const request = change === undefined ? sample : changed(operation, sample, change);
  requests.set(key, request);
  return request;
}

/** The response of an operation in the spec. */
export function responseOf({ id }: Operation): unknown {
  // As: the operations of the spec have these IDs.
  if (!responses.has(id)) responses.set(id, sampleOf(id as OperationId));
  return responses.get(id);
}

/** The sampled request of an operation, with a change. */
export function changed(operation: Operation, sample: SampleRequest, { omit = [], set = {} }: Change): SampleRequest {
  const { path, query, body } = structuredClone(sample);
  const parts = { path, query, body };
  for (const place of omit) {
    const [fields, key] = at(parts, place);
    if (fields !== undefined) delete fields[key];
  }
  for (const [place, value] of Object.entries(set)) {
    const [fields, key] = at(parts, place);
    if (fields !== undefined) fields[key] = value;
  }
  return { ...sample, ...parts, target: targetOf(operation.path, path, query) };
}

/** A change that changes nothing is not needed any more. */
function refuseUseless({ id }: Operation, { path, query, body }: SampleRequest, { omit = [] }: Change): void {
  for (const place of omit) {
    const [fields = {}, key] = at({ path, query, body }, place);
    if (!(key in fields)) throw new Error(`The sample of ${id} has no ${place}: do not omit it in changes.ts.`);
  }
}

/** The object with the field at a place such as `body.coupon.amount_cents`. A minimal sample may not have it. */
function at(parts: object, place: string): [fields: Fields | undefined, key: string] {
  const keys = place.split(".");
  const last = keys.pop() ?? "";
  let fields: unknown = parts;
  for (const key of keys) fields = isObject(fields) ? fields[key] : undefined;
  return [isObject(fields) ? fields : undefined, last];
}
