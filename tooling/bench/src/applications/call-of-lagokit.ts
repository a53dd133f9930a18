import { Lago } from "@lagokit/client";
import { writeCall } from "../../../../packages/client/test/contract/write-call.ts";
import type { Step } from "./step.ts";

const lago = new Lago({ apiKey: "key" });

/** Writes the call that the contract case of an operation makes. */
export function callOfLagokit({ operation, sample }: Step): string {
  return writeCall(operation, sample);
}

/** Returns the class of the resource that has the method of an operation: `Customers` for `lago.customers.get`. */
export function classOfResource(step: Step): string {
  const [, property = ""] = callOfLagokit(step).split(/[.(]/);
  // As: the properties of a client are its resources.
  return (lago as unknown as Readonly<Record<string, object>>)[property]?.constructor.name ?? "";
}
