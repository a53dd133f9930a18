import { codeSpans } from "../../escape/code-span.ts";
import type { AffectedOperations } from "../comparison.ts";

/** How many operations are named before the others are counted. */
const named = 5;

/** Says which operations and webhooks a change affects: `` in requests of `a`, `b`; in webhooks `c` and 12 more webhooks ``. */
export function describeAffected({ request, response, webhook }: AffectedOperations): string {
  const parts = [
    request.length > 0 ? `in requests of ${nameAll(request, "operations")}` : "",
    response.length > 0 ? `in responses of ${nameAll(response, "operations")}` : "",
    webhook.length > 0 ? `in webhooks ${nameAll(webhook, "webhooks")}` : "",
  ];
  return parts.filter((part) => part !== "").join("; ");
}

function nameAll(names: readonly string[], many: string): string {
  // One that is left over takes no more room than the words that would count it.
  const shown = names.length > named + 1 ? names.slice(0, named) : names;
  const rest = names.length - shown.length;
  return codeSpans(shown) + (rest > 0 ? ` and ${rest} more ${many}` : "");
}
