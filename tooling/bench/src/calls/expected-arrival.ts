import type { Arrival } from "../server/ledger.ts";
import { bodyHeaders, customerInput, headers } from "../subjects/subject.ts";
import type { Kind } from "./call-order.ts";

/** The request that every subject must send for a kind of call. */
export function expectedArrival(kind: Kind): Arrival {
  return kind !== "create"
    ? { method: "GET", url: "/api/v1/customers/acme", headers, body: "" }
    : {
        method: "POST",
        url: "/api/v1/customers",
        headers: bodyHeaders,
        body: JSON.stringify({ customer: customerInput }),
      };
}
