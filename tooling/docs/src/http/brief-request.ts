import {
  isObject,
  type Json,
  type JsonObject,
  type Operation,
  type RequestSampler,
  type SampleRequest,
} from "@lagokit/mock";
import { usefulFields } from "./useful-fields.ts";

/** Generates a request with the required fields and the fields that most people set. */
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

/** Adds one property of the full value to each empty object, because an update that changes nothing is a poor example. */
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

/** Copies the field at a path from the full value to the sample. Without such a field, returns the sample unchanged. */
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
