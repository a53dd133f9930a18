import { codeSpans } from "../../escape/code-span.ts";
import type { AffectedOperations } from "../comparison.ts";

/** How many operations are listed before the rest is only counted. */
const named = 5;

/**
 * Lists the operations and webhooks that a change affects: `` in requests of `a`, `b`; in webhooks `c` and 12 more
 * webhooks ``.
 */
export function describeAffected({ request, response, webhook }: AffectedOperations): string {
  const parts = [
    request.length > 0 ? `in requests of ${nameAll(request, "operations")}` : "",
    response.length > 0 ? `in responses of ${nameAll(response, "operations")}` : "",
    webhook.length > 0 ? `in webhooks ${nameAll(webhook, "webhooks")}` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function nameAll(names: readonly string[], many: string): string {
  // A single remaining name is not longer than its count.
  const shown = names.length > named + 1 ? names.slice(0, named) : names;
  const rest = names.length - shown.length;
  return codeSpans(shown) + (rest > 0 ? ` and ${rest} more ${many}` : "");
}
