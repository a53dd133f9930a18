import { isObject, type Operation, type SampleRequest } from "@lagokit/mock";
import { expect } from "vitest";
import { type Exchange, parseTarget } from "./recorder.ts";
import { base } from "./spec.ts";

/** The request that the mock must receive: the sampled one, except for the timestamp of an event. */
export function expectedRequest({ path }: Operation, sample: SampleRequest): Omit<Exchange, "answer"> {
  const { method, target, body } = sample;
  const isSent = path === "/events" || path === "/events/batch";
  return { ...parseTarget(new URL(base + target, "http://mock").href), method, body: isSent ? stamped(body) : body };
}

function stamped(body: unknown): unknown {
  if (Array.isArray(body)) return body.map(stamped);
  if (!isObject(body)) return body;
  if ("transaction_id" in body) return { timestamp: expect.toSatisfy(isTime), ...body };
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, stamped(value)]));
}

/** Returns whether a value is a time in seconds; the mock validates its format. */
function isTime(value: unknown): boolean {
  return Number(value) > 1e9 && Number(value) < 1e11;
}
