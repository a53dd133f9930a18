import { isObject, type JsonObject, type Operation, type RequestSampler, type SampleRequest } from "@lagokit/mock";

/** A request of an operation that says what it must, and something where that would be nothing. */
export function briefRequest(sampler: RequestSampler, operation: Operation): SampleRequest {
  const brief = sampler.sample(operation, "minimal");
  const full = sampler.sample(operation, "full");
  return { ...brief, body: sayMore(brief.body, full.body) };
}

/** Puts one property of the full value into each object that is empty: an update of nothing would show nothing. */
function sayMore(brief: unknown, full: unknown): unknown {
  if (!isObject(brief) || !isObject(full)) return brief;
  const entries = Object.entries(brief);
  if (entries.length === 0) return firstOf(full);
  return Object.fromEntries(entries.map(([key, value]) => [key, sayMore(value, full[key])]));
}

function firstOf(full: JsonObject): object {
  const entries = Object.entries(full);
  const plain = entries.find(([, value]) => typeof value !== "object");
  return Object.fromEntries((plain === undefined ? entries.slice(0, 1) : [plain]).map(deepen));
}

function deepen([key, value]: [string, unknown]): [string, unknown] {
  return [key, isObject(value) ? firstOf(value) : value];
}
