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
  const isRepeated = kind === "write" ? !hasNewEntry(sample.body) : kind !== "never";
  return { operation, input, sample, isRepeated };
}

function inputsOf(operation: Operation): readonly (readonly [input: string, sample: SampleRequest])[] {
  const minimal = sampler.sample(operation, "minimal");
  if (operation.body === undefined) return [["nothing", minimal]];
  const full = sampler.sample(operation, "full");
  return [
    ["what it must have", minimal],
    ["all that it may have", full],
    ["all, with ids in lists", { ...full, body: mapEntries(full.body, (entry) => ({ ...entry, id: "1" })) }],
    [
      "all, without ids in lists",
      { ...full, body: mapEntries(full.body, ({ id: _id, lago_id: _lagoId, ...others }) => others) },
    ],
  ];
}

function hasNewEntry(value: unknown): boolean {
  if (Array.isArray(value)) return value.some((entry) => isNew(entry) || hasNewEntry(entry));
  return isObject(value) && Object.values(value).some(hasNewEntry);
}

function isNew(entry: unknown): boolean {
  return isObject(entry) && !entry["id"] && !entry["lago_id"];
}

/** Makes others of the objects in lists, at any depth. */
function mapEntries(value: unknown, change: (entry: Entry) => Entry): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapEntries(isObject(entry) ? change(entry) : entry, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapEntries(inner, change)]));
}

type Entry = Readonly<Record<string, unknown>>;
