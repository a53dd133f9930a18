import type {
  AddOn,
  Alert,
  BillableMetric,
  BillableMetricCreateInput,
  BillingEntityExtended,
  Coupon,
  Customer,
  CustomerCreateInput,
  CustomerExtended,
  CustomerListItem,
  Feature,
  FeatureCreateInput,
  Invoice,
  InvoiceUpdateInput,
  Lago,
  Plan,
  PlanListItem,
  PlanUpdateInput,
  Subscription,
  SubscriptionExtended,
  SubscriptionUpdateInput,
  Tax,
  TaxCreateInput,
  UsageThreshold,
  Wallet,
  WalletAlert,
  WebhookEndpoint,
  WebhookEndpointCreateInput,
} from "@lagokit/client";
import {
  toAddOnInput,
  toAlertInput,
  toBillingEntityInput,
  toChargeInput,
  toCouponInput,
  toCustomerInput,
  toEntitlementInput,
  toFixedChargeInput,
  toMetadataInput,
  toPlanInput,
  toSubscriptionInput,
  toWalletInput,
} from "@lagokit/client/inputs";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;
declare const plan: Plan;
declare const customer: CustomerExtended;
declare const invoice: Invoice;
declare const thresholds: UsageThreshold[];

type PlanOverrides = NonNullable<SubscriptionUpdateInput["plan_overrides"]>;

describe("an entry of a list, as it was read", () => {
  test("is refused if it would be created as a new one", () => {
    expectTypeOf(customer.metadata).not.toExtend<CustomerCreateInput["metadata"]>();
    expectTypeOf(customer.integration_customers).not.toExtend<CustomerCreateInput["integration_customers"]>();
    expectTypeOf(invoice.metadata).not.toExtend<InvoiceUpdateInput["metadata"]>();
    expectTypeOf(plan.charges).not.toExtend<PlanUpdateInput["charges"]>();
    expectTypeOf(plan.fixed_charges).not.toExtend<PlanUpdateInput["fixed_charges"]>();
    expectTypeOf(thresholds).not.toExtend<PlanUpdateInput["usage_thresholds"]>();
    expectTypeOf(thresholds).not.toExtend<PlanOverrides["usage_thresholds"]>();
  });

  test("is accepted once it has its `id`", () => {
    expectTypeOf(toMetadataInput(customer.metadata)).toExtend<CustomerCreateInput["metadata"]>();
    expectTypeOf(toMetadataInput(invoice.metadata)).toExtend<InvoiceUpdateInput["metadata"]>();
    void lago.plans.update("startup", { charges: plan.charges.map(toChargeInput) });
    void lago.plans.update("startup", { fixed_charges: plan.fixed_charges.map(toFixedChargeInput) });
    void lago.customers.create({
      external_id: "acme",
      metadata: customer.metadata.map(({ lago_id: id, ...entry }) => ({ ...entry, id })),
    });
  });

  test("is accepted with its `lago_id` if the API does so", () => {
    const wallet = {} as Wallet; // As: only its type is used.

    void lago.wallets.update("1", toWalletInput(wallet));
    void lago.wallets.update("1", { recurring_transaction_rules: [{ lago_id: "1", trigger: "interval" }] });
  });
});

describe("an entity, as an input", () => {
  test("is accepted by its update, and by its create if that makes a copy", () => {
    void lago.plans.update("startup", { ...toPlanInput(plan), name: "Start" });
    void lago.plans.create({ ...toPlanInput(plan), code: "startup_2027" });
    void lago.customers.create({ ...toCustomerInput(customer), name: "Acme" });
    void lago.plans.entitlements.create("startup_2027", toEntitlementInput(plan.entitlements));
    for (const charge of plan.charges)
      void lago.plans.charges.create("startup_2027", { ...toChargeInput(charge), code: "tiles" });
    for (const charge of plan.fixed_charges)
      void lago.plans.fixedCharges.create("startup_2027", { ...toFixedChargeInput(charge), code: "setup" });
  });

  test("has charges that can be changed by their model", () => {
    const input = toPlanInput(plan);

    void lago.plans.update("startup", {
      ...input,
      charges: input.charges.map((charge) =>
        charge.charge_model === "standard" ? { ...charge, properties: { amount: "0.03" } } : charge,
      ),
    });
  });

  test("is created from any object with all its fields", () => {
    expectTypeOf(toAddOnInput).parameter(0).toEqualTypeOf<AddOn>();
    expectTypeOf(toBillingEntityInput).parameter(0).toEqualTypeOf<BillingEntityExtended>();
    expectTypeOf(toCouponInput).parameter(0).toEqualTypeOf<Coupon>();
    expectTypeOf<CustomerListItem>().toExtend<Parameters<typeof toCustomerInput>[0]>();
    expectTypeOf<Customer>().not.toExtend<Parameters<typeof toCustomerInput>[0]>();
    expectTypeOf<PlanListItem>().not.toExtend<Parameters<typeof toPlanInput>[0]>();
    expectTypeOf(toSubscriptionInput).parameter(0).toEqualTypeOf<Subscription>();
    expectTypeOf<SubscriptionExtended>().toExtend<Subscription>();
  });

  test("is an alert of a subscription or of a wallet", () => {
    const alerts = {} as { readonly one: Alert; readonly other: WalletAlert }; // As: only their types are used.

    void lago.subscriptions.alerts.create("sub_1", toAlertInput(alerts.one));
    void lago.subscriptions.alerts.update("sub_1", "over", toAlertInput(alerts.one));
    void lago.customers.wallets.alerts.create("acme", "main", toAlertInput(alerts.other));
    void lago.customers.wallets.alerts.update("acme", "main", "low", toAlertInput(alerts.other));
  });

  test("needs no function if it is accepted unchanged", () => {
    expectTypeOf<BillableMetric>().toExtend<BillableMetricCreateInput>();
    expectTypeOf<Feature>().toExtend<FeatureCreateInput>();
    expectTypeOf<Tax>().toExtend<TaxCreateInput>();
    expectTypeOf<WebhookEndpoint>().toExtend<WebhookEndpointCreateInput>();
  });
});
