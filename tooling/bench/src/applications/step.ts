import type { Operation, SampleRequest } from "@lagokit/mock";

/** A call that an application makes: the operation, and what it sends. */
export interface Step {
  readonly operation: Operation;
  readonly sample: SampleRequest;
}

/** Writes a call, with its arguments up to the last that there is. */
export function printCall(name: string, args: readonly unknown[]): string {
  const given = args.slice(0, args.findLastIndex((value) => value !== undefined) + 1);
  // A missing argument before others is written out; `JSON.stringify` has no text for it.
  return `${name}(${given.map((value) => JSON.stringify(value) ?? "undefined").join(", ")})`;
}
