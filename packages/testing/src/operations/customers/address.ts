import type { Wire } from "../../operation.ts";
import type { Address } from "@lagokit/types";
import type { CustomerRow } from "../../state/tables.ts";

const fields = ["address_line1", "address_line2", "city", "zipcode", "state", "country"] as const;

/** The parts of an address that a request contains. An empty part counts as none, and the country is in uppercase. */
export function addressIn(input: Wire<Address>): Partial<Pick<CustomerRow, (typeof fields)[number]>> {
  const parts = fields.flatMap((name) => {
    const value = input[name];
    if (value === undefined) return [];
    return [[name, value === null || value === "" ? null : name === "country" ? value.toUpperCase() : value]];
  });
  return Object.fromEntries(parts);
}
