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
  /** The subscription starts later. */
  | "subscription_pending"
  /** The subscription waits for its first payment. */
  | "subscription_incomplete"
  /** The subscription was canceled before it started. */
  | "subscription_canceled"
  /** The subscription started after the event. */
  | "subscription_not_started"
  /** The subscription is active, and its end is before the event. */
  | "subscription_ended"
  /** The subscription was terminated before the event. */
  | "subscription_terminated"
  /** The property that the billable metric reads is missing or null. */
  | "missing_property"
  /** The property that the billable metric adds up or compares is no number to Lago. */
  | "not_a_number"
  /** The expression of the billable metric gives nothing for the event. */
  | "expression_failed"
  /** The filters of the billable metric do not know the value of a property. The event counts, at the price without filter. */
  | "unknown_filter_value";

/** One reason why Lago would not bill an event as it is meant. */
export interface EventProblem {
  readonly kind: EventProblemKind;
  /** Where in the event it is, such as `code` or `properties.gb`. */
  readonly field: string;
  /** What is wrong and how to mend it. It has no value of the event. */
  readonly message: string;
  /** Whether the event counts all the same: only with `unknown_filter_value`, where it counts at another price. */
  readonly counted: boolean;
}

const sentences: Readonly<Record<EventProblemKind, string>> = {
  unknown_code: "No billable metric has this code.",
  no_charge: "The subscription's plan has no charge for this billable metric: add one to the plan.",
  unknown_subscription: "No subscription has this `external_id`.",
  customer_id: "This is a customer's `external_id`: pass a subscription's.",
  subscription_pending: "The subscription is pending: it counts events from its start on.",
  subscription_incomplete: "The subscription waits for its first payment: it counts events from then on.",
  subscription_canceled: "The subscription was canceled before it started: create another.",
  subscription_not_started: "The subscription started after this time.",
  subscription_ended: "The subscription's `ending_at` is before the time of the event.",
  subscription_terminated: "The subscription was terminated before the time of the event: create another.",
  missing_property: "The billable metric reads this property, which is missing or null.",
  not_a_number: "Lago reads no number here: it takes JSON numbers and text such as `12` or `-1.5`, no `1e3` or `1,5`.",
  expression_failed: "The billable metric's expression cannot be computed from this event.",
  unknown_filter_value: "The billable metric's filters do not have this value: the event counts at the price without.",
};

/** Makes a problem of its kind. */
export function problemOf(kind: EventProblemKind, field: string, hint = ""): EventProblem {
  return { kind, field, message: sentences[kind] + hint, counted: kind === "unknown_filter_value" };
}

/** Says in one line what is wrong, and quotes nothing of an event or an answer but names of fields. */
export function describeProblems(problems: readonly EventProblem[]): string {
  return problems.map(({ kind, field }) => `\`${field}\`: ${sentences[kind]}`).join(" ");
}
