import type { Operation, SampleRequest } from "@lagokit/mock";

/** A call of an application: the operation, and its request. */
export interface Step {
  readonly operation: Operation;
  readonly sample: SampleRequest;
}

/** Writes a call with its arguments, without the trailing undefined ones. */
export function printCall(name: string, args: readonly unknown[]): string {
  const given = args.slice(0, args.findLastIndex((value) => value !== undefined) + 1);
  // An undefined argument before other arguments is written out, because `JSON.stringify` returns no text for it.
  return `${name}(${given.map((value) => JSON.stringify(value) ?? "undefined").join(", ")})`;
}
