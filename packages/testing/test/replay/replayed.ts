import { isSample } from "../../src/operations/index.ts";
import type { OperationId } from "../../src/operation.ts";
import { routes } from "../../src/spec/routes.ts";
import { operationOf } from "../conformity/recorded-bodies.ts";
import { readRecordings } from "../conformity/recordings.ts";

/** A request that a running Lago accepted. */
export interface Replayed {
  readonly operation: OperationId;
  readonly body: unknown;
}

/** Reads the recorded requests of the operations with a state, each body once. */
export async function readReplayed(): Promise<readonly Replayed[]> {
  const found = new Map<string, Replayed>();
  for (const { subject, body } of await readRecordings("requests")) {
    // As: the router finds operations of the API document.
    const operation = operationOf(subject) as OperationId | undefined;
    if (operation === undefined) throw new Error(`No operation has the recorded path ${subject}.`);
    if (!isSample(operation)) found.set(JSON.stringify([operation, withoutChance(body)]), { operation, body });
  }
  return [...found.values()];
}

/** The path of an operation with these values of its parameters. */
export function pathOf(operation: OperationId, values: Readonly<Record<string, string>>): string {
  const [, path = ""] = routes[operation].split(" ");
  return path.replaceAll(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`The arrangement of ${operation} has no ${name}.`);
    return encodeURIComponent(value);
  });
}

/** The tests of Lago choose codes and times by chance. Bodies that differ only in them are the same. */
function withoutChance(body: unknown): unknown {
  const json = JSON.stringify(body, (key, value: unknown) => {
    const isCode = typeof value === "string" && /(?:^|_)codes?$/.test(key);
    return isCode && key !== "payment_provider_code" ? "code" : value;
  });
  return JSON.parse(json.replaceAll(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, "time").replaceAll(/_(?:m8iw2|rlk12|tjecw)/g, ""));
}
