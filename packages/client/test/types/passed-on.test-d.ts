import type {
  Charge,
  CustomerExtended,
  FixedCharge,
  Invoice,
  InvoiceListQuery,
  KnownCharge,
  Lago,
  Plan,
  PlanCreateInput,
  PlanUpdateInput,
  VolumeChargeProperties,
} from "@lagokit/client";
import { INVOICE_STATUSES, isChargeModel, isKnownCharge, isKnownFixedCharge, narrow } from "@lagokit/client/values";
import { describe, expectTypeOf, test } from "vitest";

declare const lago: Lago;
declare const customer: CustomerExtended;
declare const invoice: Invoice;
declare const plan: Plan;
declare function create(model: KnownCharge["charge_model"]): void;
declare function log(record: Record<string, unknown>): void;

// A value that was read from the API can be sent to it without a cast.
describe("a value that was read", () => {
  test("can be written in another call", () => {
    void lago.wallets.create({
      external_customer_id: customer.external_id,
      rate_amount: "1",
      currency: customer.currency ?? undefined,
    });
    void lago.coupons.create({
      name: "Welcome",
      code: "welcome",
      expiration: "no_expiration",
      frequency: "once",
      coupon_type: "fixed_amount",
      amount_cents: 10_00,
      amount_currency: invoice.currency,
    });
  });

  test("can be a filter", () => {
    void lago.invoices.list({ statuses: [invoice.status], payment_statuses: [invoice.payment_status] });
    void lago.invoices.list({ currency: invoice.currency, issuing_date_from: invoice.issuing_date });
    expectTypeOf<{ statuses: Invoice["status"][] }>().toExtend<InvoiceListQuery>();
  });

  test("may need a value if it was null", () => {
    const { currency } = customer;
    expectTypeOf<null>().toExtend<typeof currency>();
    // @ts-expect-error A customer without a currency has null there, which a wallet does not accept.
    void lago.wallets.create({ external_customer_id: "acme", rate_amount: "1", currency });
  });

  test("can be narrowed to a known value", () => {
    expectTypeOf(narrow(invoice.status, INVOICE_STATUSES)).toEqualTypeOf<
      (typeof INVOICE_STATUSES)[number] | undefined
    >();
    expectTypeOf(narrow(invoice.status, ["draft", "finalized"])).toEqualTypeOf<"draft" | "finalized" | undefined>();
  });
});

describe("a plan that was read", () => {
  const charges = plan.charges
    .filter(isKnownCharge)
    .map((charge) => ({ ...charge, billable_metric_id: charge.lago_billable_metric_id }));
  const fixedCharges = plan.fixed_charges
    .filter(isKnownFixedCharge)
    .map((charge) => ({ ...charge, add_on_id: charge.lago_add_on_id }));

  // A missing value is null in a response, and is omitted in an input.
  const { minimum_commitment: commitment } = plan;
  const present = {
    metadata: plan.metadata ?? undefined,
    minimum_commitment: commitment && {
      ...commitment,
      invoice_display_name: commitment.invoice_display_name ?? undefined,
    },
  };

  test("can be created again, with its charges, their filters and its fixed charges", () => {
    const copy: PlanCreateInput = {
      ...plan,
      ...present,
      code: "startup-2",
      charges,
      fixed_charges: fixedCharges,
      tax_codes: plan.taxes?.map(({ code }) => code),
    };

    void lago.plans.create(copy);
  });

  test("can be changed", () => {
    const changed: PlanUpdateInput = {
      ...plan,
      ...present,
      charges: charges.map(({ lago_id: id, ...charge }) => ({ ...charge, id })),
      fixed_charges: fixedCharges.map(({ lago_id: id, ...charge }) => ({ ...charge, id })),
      usage_thresholds: plan.usage_thresholds.map(({ lago_id: id, ...threshold }) => ({ ...threshold, id })),
    };

    void lago.plans.update(plan.code, changed);
    void lago.plans.update(plan.code, { amount_cents: plan.amount_cents * 2, amount_currency: plan.amount_currency });
  });

  test("has charges that can be added to another plan one by one", () => {
    for (const charge of charges) void lago.plans.charges.create("startup-2", { ...charge, code: "tiles" });
    for (const charge of fixedCharges) void lago.plans.fixedCharges.create("startup-2", charge);
    for (const { filters } of charges)
      for (const filter of filters) void lago.plans.charges.filters.create("startup-2", "tiles", filter);
  });

  test("may have charges of an unknown model, which no plan accepts", () => {
    const all = plan.charges.map((charge) => ({ ...charge, billable_metric_id: charge.lago_billable_metric_id }));

    // @ts-expect-error The properties of such a charge are not known.
    const charged: PlanCreateInput["charges"] = all;
    // @ts-expect-error A charge names its billable metric in another field than in a response.
    const unnamed: PlanCreateInput["charges"] = plan.charges.filter(isKnownCharge);

    expectTypeOf([charged, unnamed]).toBeArray();
  });
});

describe("the model of a charge that was read", () => {
  const charge = {} as Charge; // As: only its type is used.
  const fixedCharge = {} as FixedCharge; // As: the same applies here.

  test("is not accepted in an input", () => {
    // @ts-expect-error It may be from a newer server.
    create(charge.charge_model);
    // @ts-expect-error A fixed charge may be, too.
    create(fixedCharge.charge_model);
  });

  test("is accepted once it is known", () => {
    if (isKnownCharge(charge)) create(charge.charge_model);
    if (isChargeModel(charge.charge_model)) create(charge.charge_model);
    if (charge.charge_model === "volume") {
      create(charge.charge_model);
      expectTypeOf(charge.properties).toEqualTypeOf<VolumeChargeProperties>();
    }
    if (isKnownFixedCharge(fixedCharge)) create(fixedCharge.charge_model);
  });
});

describe("an entity", () => {
  test("is not a `Record<string, unknown>`, because an interface can have more keys", () => {
    // @ts-expect-error An interface has no index signature.
    log(customer);
  });

  test("is a record as a copy, and is accepted as any object", () => {
    type Fields<Entity> = { [Key in keyof Entity]: Entity[Key] };
    const fields: Fields<CustomerExtended> = customer;

    log({ ...customer });
    log(fields);
    expectTypeOf(customer).toExtend<object>();
    expectTypeOf(Object.entries(customer)).toBeArray();
  });
});
