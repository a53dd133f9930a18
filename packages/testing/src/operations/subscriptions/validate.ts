import { forbidden, invalid, NotSimulated } from "../../server/refusal.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import { paymentMethodTable } from "../../state/payment-methods.ts";
import { toTimestamp, type World } from "../../world/world.ts";
import type { SubscriptionChange } from "./input.ts";

/** What a new subscription and a change of one have in common. */
type Checked = Pick<
  SubscriptionChange,
  | "activation_rules"
  | "billing_entity_code"
  | "billing_entity_id"
  | "ending_at"
  | "invoice_custom_section"
  | "payment_method"
  | "plan_overrides"
  | "subscription_at"
  | "usage_thresholds"
> & {
  readonly on_termination_credit_note?: string | null | undefined;
  readonly on_termination_invoice?: string | null | undefined;
};

const creditNotes: readonly string[] = ["credit", "skip", "refund", "offset"];
const invoices: readonly string[] = ["generate", "skip"];

/** Throws the error of Lago for an invalid subscription. `subscriptionAt` is when it begins. */
export function refuseInvalid(world: World, input: Checked, subscriptionAt: string): void {
  const { ending_at: end, on_termination_credit_note: note, on_termination_invoice: invoice } = input;
  const begins = toTime(subscriptionAt);
  const codes = {
    subscription_at: begins === undefined ? "invalid_date" : undefined,
    ending_at: isLater(end, [world.now(), begins]) ? undefined : "invalid_date",
    on_termination_credit_note: isOneOf(creditNotes, note) ? undefined : "invalid_value",
    on_termination_invoice: isOneOf(invoices, invoice) ? undefined : "invalid_value",
    payment_method: hasPaymentMethod(world, input) ? undefined : "invalid_payment_method",
  };
  const wrong = Object.entries(codes).flatMap(([field, code]) =>
    code === undefined ? [] : [[field, [code]] as const],
  );
  if (wrong.length > 0) throw invalid(Object.fromEntries(wrong));
  if (!world.license && input.plan_overrides !== undefined) throw forbidden("feature_unavailable");
  if (isPresent(input.usage_thresholds) && isPresent(input.plan_overrides?.usage_thresholds))
    throw invalid({
      "plan_overrides.usage_thresholds": ["incompatible_params"],
      usage_thresholds: ["incompatible_params"],
    });
  refuseNotSimulated(world, input);
}

/** The time that a text in ISO 8601 means; undefined if it means none. */
export function toTime(text: unknown): Date | undefined {
  if (typeof text !== "string" || !/^\d{4}-\d{2}-\d{2}(T.*)?$/.test(text)) return undefined;
  const hasZone = /T.*(Z|[+-]\d{2}:?\d{2})$/.test(text) || !text.includes("T");
  const time = new Date(hasZone ? text : `${text}Z`);
  return Number.isNaN(time.getTime()) ? undefined : time;
}

function refuseNotSimulated(world: World, input: Checked): void {
  if (isPresent(input.activation_rules))
    throw new NotSimulated("A payment provider decides activation rules. Omit `activation_rules`.");
  const { skip_invoice_custom_sections: skip, invoice_custom_section_codes: codes } =
    input.invoice_custom_section ?? {};
  if (skip !== true && isPresent(codes))
    throw new NotSimulated("The API cannot create invoice custom sections. Omit `invoice_custom_section_codes`.");
  if (input.billing_entity_code != null) findBillingEntity(world, input.billing_entity_code);
  if (input.billing_entity_id != null)
    throw new NotSimulated("Subscriptions with a billing entity of their own are not known. Omit `billing_entity_id`.");
}

/** It ends on a later day than today, and than that on which it begins. Days are those of UTC. */
function isLater(end: string | null | undefined, others: readonly (Date | undefined)[]): boolean {
  if (end == null || end === "") return true;
  const day = toTime(end);
  return day !== undefined && others.every((other) => other !== undefined && dayIn(day) > dayIn(other));
}

function dayIn(time: Date): string {
  return toTimestamp(time).slice(0, 10);
}

function hasPaymentMethod(world: World, { payment_method: method }: Checked): boolean {
  const { payment_method_id: id, payment_method_type: type } = method ?? {};
  if (id == null) return type == null || type === "provider" || type === "manual";
  return type === "provider" && world.table(paymentMethodTable).get(id) !== undefined;
}

function isOneOf(known: readonly string[], value: string | null | undefined): boolean {
  return value == null || value === "" || known.includes(value);
}

function isPresent(list: readonly unknown[] | null | undefined): boolean {
  return list != null && list.length > 0;
}
