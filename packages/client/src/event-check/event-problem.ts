/** Why Lago would not bill an event that it accepts. */
export type EventProblemKind =
  /** No billable metric has the `code`. */
  | "unknown_code"
  /** The plan of the subscription has no charge for the billable metric. */
  | "no_charge"
  /** No subscription has the `external_subscription_id`. */
  | "unknown_subscription"
  /** A customer has the `external_subscription_id` as its own `external_id`. */
  | "customer_id"
  /** The subscription has not started yet. */
  | "subscription_pending"
  /** The subscription is waiting for its first payment. */
  | "subscription_incomplete"
  /** The subscription was canceled before it started. */
  | "subscription_canceled"
  /** The subscription started after the event. */
  | "subscription_not_started"
  /** The subscription is active, but its `ending_at` is before the event. */
  | "subscription_ended"
  /** The subscription was terminated before the event. */
  | "subscription_terminated"
  /** The property that the billable metric reads is missing or null. */
  | "missing_property"
  /** Lago cannot read the property that the billable metric adds up or compares as a number. */
  | "not_a_number"
  /** The expression of the billable metric cannot be evaluated for the event. */
  | "expression_failed"
  /**
   * The filters of the billable metric do not include the value of a property. The event counts, at the price without a
   * filter.
   */
  | "unknown_filter_value";

/** A reason for which Lago would not bill an event as intended. */
export interface EventProblem {
  readonly kind: EventProblemKind;
  /** The field of the event, such as `code` or `properties.gb`. */
  readonly field: string;
  /** What is wrong and how to fix it. Contains no value of the event. */
  readonly message: string;
  /** Whether Lago still counts the event. True only for `unknown_filter_value`, which counts at another price. */
  readonly counted: boolean;
}

const sentences: Readonly<Record<EventProblemKind, string>> = {
  unknown_code: "No billable metric has this code.",
  no_charge: "The subscription's plan has no charge for this billable metric: add one to the plan.",
  unknown_subscription: "No subscription has this `external_id`.",
  customer_id: "This is a customer's `external_id`: pass a subscription's.",
  subscription_pending: "The subscription is pending: it counts events after its start.",
  subscription_incomplete: "The subscription is waiting for its first payment: it counts events after that.",
  subscription_canceled: "The subscription was canceled before it started: create a new one.",
  subscription_not_started: "The subscription started after the time of the event.",
  subscription_ended: "The subscription's `ending_at` is before the time of the event.",
  subscription_terminated: "The subscription was terminated before the time of the event: create a new one.",
  missing_property: "The billable metric requires this property, which is missing or null.",
  not_a_number:
    "Lago cannot read this as a number: pass a number or a string such as `12` or `-1.5`, not `1e3` or `1,5`.",
  expression_failed: "The billable metric's expression cannot be evaluated for this event.",
  unknown_filter_value:
    "The billable metric's filters do not have this value: the event counts at the price without a filter.",
};

/** Creates a problem of a kind. */
export function problemOf(kind: EventProblemKind, field: string, hint = ""): EventProblem {
  return { kind, field, message: sentences[kind] + hint, counted: kind === "unknown_filter_value" };
}

/** Describes the problems in one line. Contains no data of an event or a response except field names. */
export function describeProblems(problems: readonly EventProblem[]): string {
  return problems.map(({ kind, field }) => `\`${field}\`: ${sentences[kind]}`).join(" ");
}
