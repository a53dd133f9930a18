import type { Operation } from "@lagokit/mock";
import type { Resend } from "../../src/index.ts";
import { listsInBody } from "./lists-in-body.ts";

/** What a POST or a PATCH may be sent again for by its path, since it computes and stores nothing. */
const computing: readonly RegExp[] = [
  /\/(\w+_)?estimate(_\w+)?$/,
  /\/preview$/,
  /\/evaluate_expression$/,
  // Asks for a file to be made, which is made once.
  /\/download(_\w+)?$/,
];

/** The same, since after the second time it is what it was after the first. */
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
  if (method === "PUT" && listsInBody(operation) === "replaced") return "replace";
  if (method === "PUT" || method === "DELETE") return "write";
  return repeatable.some((rule) => rule.test(path)) ? "write" : "never";
}
