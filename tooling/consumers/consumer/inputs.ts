// Passes responses to inputs, and shows what inputs accept and refuse. It is compiled with the packed packages, never
// run.
import {
  type Charge,
  type ChargeModel,
  type Customer,
  type CustomerCreateInput,
  type CustomerExtended,
  type CustomerWallets,
  type ErrorCode,
  type Invoice,
  type InvoiceStatus,
  Lago,
  LagoApiError,
  LagoNotFoundError,
  type Plan,
  type PlanChargeCreateInput,
  type PlanCreateInput,
  type PlanUpdateInput,
  type SubscriptionCreateInput,
  type SubscriptionWithAuthorization,
} from "@lagokit/client";
import { contractChecks } from "@lagokit/client/checks";
import { ensurePlan } from "@lagokit/client/ensure";
import { type PlanInput, toCustomerInput, toMetadataInput, toPlanInput } from "@lagokit/client/inputs";
import {
  CURRENCIES,
  INVOICE_STATUSES,
  isChargeModel,
  isCouponType,
  isFixedChargeModel,
  isKnownCharge,
  isKnownFixedCharge,
  narrow,
} from "@lagokit/client/values";
import type { Customer as CustomerOfTypes } from "@lagokit/types";
import { narrow as narrowOfTypes } from "@lagokit/types/values";

const lago = new Lago({ apiKey: "key", checks: contractChecks({ strictBodies: true }) });

// The names of inferred types can appear in a declaration.
export const walletsOfCustomers = lago.customers.wallets;
export const getInvoice = (id: string) => lago.invoices.get(id);
export const listInvoices = (statuses: InvoiceStatus[]) => lago.invoices.list({ statuses });
export const pastUsage = (id: string) => lago.customers.pastUsage(id, { external_subscription_id: "acme-1" });
export const listWallets = (wallets: CustomerWallets, id: string) => wallets.list(id);

export async function openWallet(customer: Customer): Promise<string> {
  const wallet = await lago.wallets.create({
    external_customer_id: customer.external_id,
    rate_amount: "1",
    currency: customer.currency ?? undefined,
    expiration_at: new Date(),
  });
  return wallet.lago_id;
}

export async function copyPlan(plan: Plan): Promise<Plan> {
  const copy: PlanCreateInput = {
    ...plan,
    code: `${plan.code}-2`,
    charges: plan.charges
      .filter(isKnownCharge)
      .map((charge) => ({ ...charge, billable_metric_id: charge.lago_billable_metric_id })),
    fixed_charges: plan.fixed_charges
      .filter(isKnownFixedCharge)
      .map((charge) => ({ ...charge, add_on_id: charge.lago_add_on_id })),
    tax_codes: plan.taxes?.map(({ code }) => code),
    ...present(plan),
  };
  return lago.plans.create(copy);
}

export async function keepCharges(plan: Plan): Promise<Plan> {
  const input: PlanUpdateInput = {
    ...plan,
    charges: plan.charges.filter(isKnownCharge).map(({ lago_id: id, ...charge }) => ({ ...charge, id })),
    fixed_charges: plan.fixed_charges
      .filter(isKnownFixedCharge)
      .map(({ lago_id: id, ...charge }) => ({ ...charge, id })),
    usage_thresholds: plan.usage_thresholds.map(({ lago_id: id, ...threshold }) => ({ ...threshold, id })),
    ...present(plan),
  };
  return lago.plans.update(plan.code, input);
}

export async function rename(plan: Plan, name: string): Promise<Plan> {
  const input: PlanInput = toPlanInput(plan);
  const { value, created } = await ensurePlan(lago, { ...input, code: `${plan.code}-2` });
  return created ? value : lago.plans.update(plan.code, { ...input, name });
}

export async function keepMetadata(customer: CustomerExtended): Promise<CustomerExtended> {
  // @ts-expect-error An input identifies an existing metadata entry by `id`, not by `lago_id`.
  const wrong: CustomerCreateInput = { external_id: customer.external_id, metadata: customer.metadata };
  return lago.customers.create({
    ...toCustomerInput(customer),
    metadata: toMetadataInput(customer.metadata),
    ...wrong,
  });
}

function present({ metadata, minimum_commitment: commitment }: Plan) {
  const name = commitment?.invoice_display_name ?? undefined;
  return {
    metadata: metadata ?? undefined,
    minimum_commitment: commitment && { ...commitment, invoice_display_name: name },
  };
}

export async function subscribe(input: SubscriptionCreateInput): Promise<SubscriptionWithAuthorization> {
  return lago.subscriptions.create({ ...input, subscription_at: new Date(), ending_at: undefined });
}

export function priceOf(charge: Charge): string {
  switch (charge.charge_model) {
    case "standard":
      return charge.properties.amount;
    case "graduated":
      return `${charge.properties.graduated_ranges.length} ranges`;
    default:
      return charge.charge_model.toUpperCase();
  }
}

export function isDraft(invoice: Invoice): boolean {
  const status: "draft" | "finalized" | undefined = narrow(invoice.status, ["draft", "finalized"]);
  const known: (typeof INVOICE_STATUSES)[number] | undefined = narrowOfTypes(invoice.status, INVOICE_STATUSES);
  return status === "draft" || known === "draft" || (CURRENCIES as readonly string[]).includes(invoice.currency);
}

export function codeOf(error: unknown): ErrorCode | undefined {
  if (error instanceof LagoNotFoundError && error.code === "customer_not_found") return "anything_new";
  return error instanceof LagoApiError ? error.code : undefined;
}

export function fieldsOf(customer: Customer): Record<string, unknown> {
  const same: CustomerOfTypes = customer;
  // @ts-expect-error An interface has no index signature, because it can have more keys.
  const fields: Record<string, unknown> = same;
  return { ...fields, ...customer };
}

declare const charge: Charge;
declare const invoice: Invoice;
declare const customer: Customer;
declare const word: string;
const plan = { name: "Startup", code: "startup", interval: "monthly", amount_cents: 0, pay_in_advance: true };
const coupon = { name: "Welcome", code: "welcome", expiration: "no_expiration", frequency: "once" };
const tiles = { billable_metric_id: "1", code: "tiles" };
const setup = { add_on_id: "1", code: "setup" };
const ranges = [{ from_value: 0, to_value: null, flat_amount: "0", per_unit_amount: "1" }] as const;

void lago.invoices.list({ statuses: [invoice.status], currency: invoice.currency, issuing_date_from: new Date() });
void lago.plans.create({ ...plan, amount_currency: "XTS" });
void lago.customers.create({ external_id: "acme", currency: undefined, billing_configuration: undefined });
void lago.plans.charges.create("startup", { ...tiles, charge_model: "standard" });
void lago.plans.charges.create("startup", {
  ...tiles,
  charge_model: "graduated",
  properties: { graduated_ranges: ranges },
});
void lago.plans.fixedCharges.create("startup", { ...setup, charge_model: "standard" });
void lago.coupons.create({ ...coupon, coupon_type: "percentage", percentage_rate: "10" });
if (isChargeModel(charge.charge_model)) charge.charge_model satisfies ChargeModel;
if (isKnownCharge(charge)) charge satisfies Omit<PlanChargeCreateInput, "billable_metric_id">;
if (isFixedChargeModel(word)) word satisfies "graduated" | "standard" | "volume";
if (isCouponType(word)) void lago.coupons.update("welcome", { coupon_type: word });

// @ts-expect-error A wallet's currency cannot be null.
void lago.wallets.create({ external_customer_id: "acme", rate_amount: "1", currency: customer.currency });
// @ts-expect-error A newer server can return an unknown model.
charge.charge_model satisfies ChargeModel;
// @ts-expect-error A charge with an unknown model cannot be created, because its properties are unknown.
void lago.plans.charges.create("startup", { ...charge, ...tiles });
// @ts-expect-error The model is misspelled.
void lago.plans.charges.create("startup", { ...tiles, charge_model: "standrad", properties: { amount: "1" } });
// @ts-expect-error A graduated charge requires ranges.
void lago.plans.charges.create("startup", { ...tiles, charge_model: "graduated", properties: { amount: "1" } });
// @ts-expect-error A graduated charge requires at least one range.
void lago.plans.charges.create("startup", { ...tiles, charge_model: "graduated", properties: {} });
// @ts-expect-error A graduated fixed charge requires ranges too.
void lago.plans.fixedCharges.create("startup", { ...setup, charge_model: "graduated", properties: {} });
// @ts-expect-error The type is `percentage`.
void lago.coupons.create({ ...coupon, coupon_type: "percent", percentage_rate: "10" });
// @ts-expect-error A percentage coupon requires a rate.
void lago.coupons.create({ ...coupon, coupon_type: "percentage" });
// @ts-expect-error A top-up requires an amount.
void lago.wallets.transactions.create({ wallet_id: "1" });
// @ts-expect-error A credit note requires items.
void lago.creditNotes.create({ invoice_id: "1", credit_amount_cents: 10_00 });
