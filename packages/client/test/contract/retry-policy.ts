import type { Operation } from "@lagokit/mock";
import type { Resend } from "../../src/index.ts";
import { listsInBody } from "../../scripts/lists-in-body.ts";
import { document } from "./spec.ts";

/** The paths of POSTs that compute a result and store nothing. */
const computing: readonly RegExp[] = [
  /\/(\w+_)?estimate(_\w+)?$/,
  /\/preview$/,
  /\/evaluate_expression$/,
  // Requests the generation of a file, which happens once.
  /\/download(_\w+)?$/,
];

/** The paths of POSTs and PATCHes that are idempotent. */
const repeatable: readonly RegExp[] = [
  // An upsert by the `external_id` of the customer.
  /^\/customers$/,
  /\/metadata$/,
];

/** Derives from the spec whether an operation may be retried. A POST without a rule may not. */
export function retryClassOf(operation: Operation): Resend {
  const { method, path } = operation;
  if (method === "GET" || computing.some((rule) => rule.test(path))) return "read";
  if (path === "/events" || path === "/events/batch") return "event";
  if (method === "PUT" && listsInBody(document, operation) === "replaced") return "replace";
  if (method === "PUT" || method === "DELETE") return "write";
  return repeatable.some((rule) => rule.test(path)) ? "write" : "never";
}
