import {
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type RequestSampler,
  type SampleRequest,
} from "@lagokit/mock";
import { usefulFields } from "./useful-fields.ts";

/** A request with the fields that the operation requires, and those that most people set. */
export function briefRequest(sampler: RequestSampler, operation: Operation): SampleRequest {
  const brief = sampler.sample(operation, "minimal");
  const full = sampler.sample(operation, "full");
  const paths = usefulFields[operation.id] ?? [];
  const body = paths.reduce(
    (sample, path) => withField(sample, full.body, path.split(".")),
    fillEmpty(brief.body, full.body),
  );
  return { ...brief, body };
}

/** Puts one property of the full value into each empty object: an update without a change shows nothing. */
function fillEmpty(brief: unknown, full: unknown): unknown {
  if (!isObject(brief) || !isObject(full)) return brief;
  const entries = Object.entries(brief);
  if (entries.length === 0) return firstOf(full);
  return Object.fromEntries(entries.map(([key, value]) => [key, fillEmpty(value, full[key])]));
}

function firstOf(full: JsonObject): object {
  const entries = Object.entries(full);
  const plain = entries.find(([, value]) => typeof value !== "object");
  return Object.fromEntries((plain === undefined ? entries.slice(0, 1) : [plain]).map(deepen));
}

function deepen([key, value]: [string, unknown]): [string, unknown] {
  return [key, isObject(value) ? firstOf(value) : value];
}

/** Adds the field at a path of the full value; a sample without that field stays unchanged. */
function withField(sample: unknown, full: unknown, [key, ...rest]: readonly string[]): unknown {
  if (key === undefined) return full;
  if (Array.isArray(full)) {
    const items: readonly unknown[] = Array.isArray(sample) ? sample : [];
    return full.map((item: Json, index) => withField(items[index], item, [key, ...rest]));
  }
  if (!isObject(full) || !(key in full)) return sample;
  const own = isObject(sample) ? sample : {};
  return { ...own, [key]: withField(own[key], full[key], rest) };
}
