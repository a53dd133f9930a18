import { isObject, type Operation, type SampleRequest } from "@lagokit/mock";
import { retryClassOf } from "../contract/retry-policy.ts";
import { operations, sampler } from "../contract/spec.ts";

/** A write of the API, with one of its possible inputs. */
export interface Write {
  readonly operation: Operation;
  readonly input: string;
  readonly sample: SampleRequest;
  /** Whether it is retried when its response is lost: processing it twice has the same effect as once. */
  readonly isRepeated: boolean;
}

/** Every write of the API, with all inputs that make a difference. New operations are included automatically. */
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
    ["the required fields", minimal],
    ["all fields", full],
    ["all fields, with IDs in lists", { ...full, body: mapEntries(full.body, (entry) => ({ ...entry, id: "1" })) }],
    [
      "all fields, without IDs in lists",
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

/** Changes the objects in lists, at any depth. */
function mapEntries(value: unknown, change: (entry: Entry) => Entry): unknown {
  if (Array.isArray(value)) return value.map((entry) => mapEntries(isObject(entry) ? change(entry) : entry, change));
  if (!isObject(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, mapEntries(inner, change)]));
}

type Entry = Readonly<Record<string, unknown>>;
