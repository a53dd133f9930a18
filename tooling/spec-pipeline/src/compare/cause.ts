import { compareText } from "../document/order.ts";
import type { Bump, Carriers, Change, Direction } from "./comparison.ts";
import type { Finding } from "./finding.ts";
import { locate, type WebhookTypes } from "./location.ts";
import { describeChange } from "./message.ts";
import { placeKey } from "./place.ts";
import { bumpsOf, policy, worstOf } from "./policy.ts";

/** A finding, with one operation or webhook that carries it. */
export interface CarriedFinding extends Finding {
  readonly direction: Direction;
  /** The id of the operation, or the `webhook_type` of the webhook. */
  readonly carrier: string;
}

const directions = ["request", "response", "webhook"] as const satisfies readonly Direction[];

/** Brings together what has one cause: the same thing that happened at the same place, whoever carries it. */
export function groupByCause(findings: readonly CarriedFinding[], webhooks: WebhookTypes): Change[] {
  const causes = new Map<string, [CarriedFinding, ...CarriedFinding[]]>();
  for (const finding of findings) {
    const key = [finding.kind, ...finding.values, "", placeKey(finding.place)].join("\n");
    const cause = causes.get(key);
    if (cause == null) causes.set(key, [finding]);
    else cause.push(finding);
  }
  return [...causes.values()].map((cause) => toChange(cause, webhooks)).toSorted(compareChanges);
}

function toChange(cause: readonly [CarriedFinding, ...CarriedFinding[]], webhooks: WebhookTypes): Change {
  const [finding] = cause;
  const { kind, values } = finding;
  const location = locate(finding.place, webhooks);
  const carriersOf = (direction: Direction): string[] => {
    const carriers = cause.filter((carried) => carried.direction === direction).map(({ carrier }) => carrier);
    return [...new Set(carriers)].toSorted(compareText);
  };
  const carriers: Carriers = {
    request: carriersOf("request"),
    response: carriersOf("response"),
    webhook: carriersOf("webhook"),
  };
  const carrying = directions.filter((direction) => carriers[direction].length > 0);
  const severity = worstOf(carrying.map((direction) => severityOf(kind, direction)));
  const message = describeChange(finding, location);
  return { axis: policy[kind].axis, kind, severity, message, location, values, directions: carrying, carriers };
}

/** What a change means to the package that it means most to. */
export function severityOf(kind: Finding["kind"], direction: Direction): Bump {
  return worstOf(Object.values(bumpsOf(kind, direction) ?? {}));
}

/** The worst first, then what the types see, then by message. */
function compareChanges(one: Change, other: Change): number {
  return compareText(rankOf(one), rankOf(other));
}

function rankOf({ severity, axis, message, kind }: Change): string {
  return [["major", "minor", "patch", "none"].indexOf(severity), axis, message, kind].join(" ");
}
