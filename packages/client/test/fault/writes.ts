import { isObject, type Operation, type SampleRequest } from "@lagokit/mock";
import { retryClassOf } from "../contract/retry-policy.ts";
import { operations, sampler } from "../contract/spec.ts";

/** A write of the API, with one of the inputs that it may have. */
export interface Write {
  readonly operation: Operation;
  readonly input: string;
  readonly sample: SampleRequest;
  /** Whether it is sent again when its answer is lost: done twice, it is the same as done once. */
  readonly isRepeated: boolean;
}

/** Every write of the API, with all inputs that are told apart: a new operation is among them by itself. */
export const writes: readonly Write[] = operations
  .filter((operation) => retryClassOf(operation) !== "read")
  .flatMap((operation) => inputsOf(operation).map(([input, sample]) => writeOf(operation, input, sample)));

function writeOf(operation: Operation, input: string, sample: SampleRequest): Write {
  const kind = retryClassOf(operation);
  const isOther = renames(operation, sample) || (kind !== "replace" && hasNewEntry(sample.body));
  return { operation, input, sample, isRepeated: kind === "event" || (kind !== "never" && !isOther) };
}

function inputsOf(operation: Operation): readonly (readonly [input: string, sample: SampleRequest])[] {
  const minimal = sampler.sample(operation, "minimal");
  if (operation.body === undefined) return [["nothing", minimal]];
  const full = sampler.sample(operation, "full");
  const kept = { ...full, body: withName(operation, full) };
  return [
    ["what it must have", minimal],
    ["all", full],
    ["all, and the name that it has", kept],
    ["all, the name that it has, and ids in lists", { ...kept, body: withIds(kept.body) }],
  ];
}

/** What the last part of a path is called there and in a body: `charge_code` and `code`. */
function nameOf({ path }: Operation): readonly [inPath: string, inBody: string] | undefined {
  const [, inPath, inBody] = /\{(\w*?(code|external_id))\}$/.exec(path) ?? [];
  return inPath !== undefined && inBody !== undefined ? [inPath, inBody] : undefined;
}

function renames(operation: Operation, { path, body }: SampleRequest): boolean {
  const [inPath = "", inBody = ""] = nameOf(operation) ?? [];
  const values = isObject(body) ? Object.values(body) : [];
  return values.some((value) => isObject(value) && inBody in value && value[inBody] !== path[inPath]);
}

function withName(operation: Operation, { path, body }: SampleRequest): unknown {
  const [inPath = "", inBody = ""] = nameOf(operation) ?? [];
  if (!isObject(body)) return body;
  const rename = (value: unknown): unknown =>
    isObject(value) && inBody in value ? { ...value, [inBody]: path[inPath] } : value;
  return Object.fromEntries(Object.entries(body).map(([key, value]) => [key, rename(value)]));
}

function hasNewEntry(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((entry) => isNew(entry) || hasNewEntry(entry));
  return isObject(value) && Object.values(value).some(hasNewEntry);
}

function isNew(entry: unknown): boolean {
  return isObject(entry) && !entry["id"] && !entry["lago_id"];
}

function withIds(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withIds).map((entry) => (isObject(entry) ? { ...entry, id: "1" } : entry));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withIds(inner)]));
}
