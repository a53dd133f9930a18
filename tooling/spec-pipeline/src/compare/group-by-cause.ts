import { type Direction, directions } from "./policy/direction.ts";
import { highestBump } from "./policy/bump.ts";
import { compareText } from "../document/order.ts";
import type { AffectedOperations, Change } from "./comparison.ts";
import type { AttributedFinding } from "./findings/finding.ts";
import { locate, type WebhookTypes } from "./findings/location.ts";
import { describeChange } from "./findings/describe-change.ts";
import { placeKey } from "./findings/place.ts";
import { policy, severityOf } from "./policy/policy.ts";

/** Groups findings by cause: the same change at the same place, regardless of which operations it affects. */
export function groupByCause(findings: readonly AttributedFinding[], webhooks: WebhookTypes): Change[] {
  const causes = new Map<string, [AttributedFinding, ...AttributedFinding[]]>();
  for (const finding of findings) {
    const key = [finding.kind, ...finding.values, "", placeKey(finding.place)].join("\n");
    const cause = causes.get(key);
    if (cause == null) causes.set(key, [finding]);
    else cause.push(finding);
  }
  return [...causes.values()].map((cause) => toChange(cause, webhooks)).toSorted(compareChanges);
}

function toChange(cause: readonly [AttributedFinding, ...AttributedFinding[]], webhooks: WebhookTypes): Change {
  const [finding] = cause;
  const { kind, values } = finding;
  const location = locate(finding.place, webhooks);
  const affectedBy = (direction: Direction): string[] => {
    const operations = cause.filter((one) => one.direction === direction).map(({ operation }) => operation);
    return [...new Set(operations)].toSorted(compareText);
  };
  const affected: AffectedOperations = {
    request: affectedBy("request"),
    response: affectedBy("response"),
    webhook: affectedBy("webhook"),
  };
  const affecting = directions.filter((direction) => affected[direction].length > 0);
  const severity = highestBump(affecting.map((direction) => severityOf(kind, direction)));
  const message = describeChange(finding, location);
  return { axis: policy[kind].axis, kind, severity, message, location, values, directions: affecting, affected };
}

/** Orders by severity, then changes of types before changes on the wire, then by message. */
function compareChanges(one: Change, other: Change): number {
  return compareText(rankOf(one), rankOf(other));
}

function rankOf({ severity, axis, message, kind }: Change): string {
  return [["major", "minor", "patch", "none"].indexOf(severity), axis, message, kind].join(" ");
}
