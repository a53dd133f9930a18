import type { Operation } from "@lagokit/mock";

/** What may be sent again by its path, though it is a POST or a PATCH. */
const repeatable: readonly RegExp[] = [
  // An upsert by the `external_id` of the customer.
  /^\/customers$/,
  // What it is after the second time, it was after the first.
  /\/metadata$/,
  // These compute, and store nothing.
  /\/(\w+_)?estimate(_\w+)?$/,
  /\/preview$/,
  /\/evaluate_expression$/,
  // Asks for a file to be made, which is made once.
  /\/download(_\w+)?$/,
];

/** Says by rules on the spec whether an operation may be sent again; a POST that no rule knows may not. */
export function retryClassOf({ method, path }: Operation): "safe" | "never" | "event" {
  if (["GET", "PUT", "DELETE"].includes(method)) return "safe";
  if (path === "/events" || path === "/events/batch") return "event";
  return repeatable.some((rule) => rule.test(path)) ? "safe" : "never";
}
