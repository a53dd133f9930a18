import type { Operation } from "@lagokit/mock";
import type { Resend } from "../../src/index.ts";
import { listsInBody } from "../../scripts/lists-in-body.ts";
import { document } from "./spec.ts";

/** The paths of POSTs that compute, and store nothing. */
const computing: readonly RegExp[] = [
  /\/(\w+_)?estimate(_\w+)?$/,
  /\/preview$/,
  /\/evaluate_expression$/,
  // Asks for a file to be made, which is made once.
  /\/download(_\w+)?$/,
];

/** The paths of POSTs and PATCHes after which it is the same however often they are done. */
const repeatable: readonly RegExp[] = [
  // An upsert by the `external_id` of the customer.
  /^\/customers$/,
  /\/metadata$/,
];

/** Says by rules on the spec whether an operation may be sent again; a POST that no rule knows may not. */
export function retryClassOf(operation: Operation): Resend {
  const { method, path } = operation;
  if (method === "GET" || computing.some((rule) => rule.test(path))) return "read";
  if (path === "/events" || path === "/events/batch") return "event";
  if (method === "PUT" && listsInBody(document, operation) === "replaced") return "replace";
  if (method === "PUT" || method === "DELETE") return "write";
  return repeatable.some((rule) => rule.test(path)) ? "write" : "never";
}
