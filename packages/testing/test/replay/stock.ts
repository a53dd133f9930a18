import type { CreditNote, InvoiceExtended, Plan, Subscription, Wallet } from "@lagokit/client";
import type { Lago } from "../../../client/src/index.ts";
import type { FakeLago } from "../../src/index.ts";
import type { Named } from "./named.ts";

/** The text that replaces every ID in the recordings. */
export const anyId = "11111111-1111-4111-8111-111111111111";

/** Creates what recorded requests refer to. */
export class Stock {
  readonly fake: FakeLago;
  readonly lago: Lago;
  /** The IDs that replace those in a body, by the names of their fields. Those of a list are taken in its order. */
  readonly ids = new Map<string, readonly string[]>();

  constructor(fake: FakeLago, lago: Lago) {
    this.fake = fake;
    this.lago = lago;
  }

  /** Creates what a body names, and one object of each kind that it refers to by an ID. */
  async addNamed(named: Named): Promise<void> {
    const { lago } = this;
    const money = { amount_cents: 1000, amount_currency: "EUR" } as const;
    for (const code of named.taxes) await lago.taxes.create({ name: "VAT", code, rate: "20.0" });
    for (const code of named.addOns) await lago.addOns.create({ ...money, name: "Setup", code });
    for (const code of named.metrics) await this.#addMetric(code);
    for (const code of named.coupons) await this.#addCoupon(code);
    for (const code of named.billingEntities) await lago.billingEntities.create({ code, name: "Entity" });
    for (const [code, privileges] of named.features) await this.#addFeature(code, privileges);
    const filters = [...named.filters].map(([key, values]) => ({ key, values: [...values] }));
    this.ids.set("billable_metric_id", [await this.#addMetric("replayed", filters)]);
    const addOn = await lago.addOns.create({ ...money, name: "Support", code: "replayed" });
    this.ids.set("add_on_id", [addOn.lago_id]);
    for (const id of new Set([...named.customers, anyId]))
      await lago.customers.create({ external_id: id, currency: "EUR", email: "ann@example.com" });
    const { lago_id: method } = this.fake.addPaymentMethod(anyId);
    this.ids.set("payment_method_id", [method]);
    this.ids.set("transaction_id", ["first", "second", "third"]);
    for (const code of named.plans) await this.addPlan(code);
  }

  /** A plan with a charge, a fixed charge and a threshold. */
  async addPlan(code = "replayed", model: keyof typeof prices = "standard"): Promise<Plan> {
    const [metric = "", addOn = ""] = ["billable_metric_id", "add_on_id"].map((name) => this.ids.get(name)?.[0]);
    const plan = await this.lago.plans.create({
      name: "Team",
      code,
      interval: "monthly",
      amount_cents: 1000,
      amount_currency: "EUR",
      pay_in_advance: false,
      charges: [{ billable_metric_id: metric, code: "charge", ...prices[model] }],
      fixed_charges: [{ add_on_id: addOn, code: "fixed", ...prices.standard }],
      usage_thresholds: [{ amount_cents: 7000 }],
    });
    this.ids.set("charges.id", [plan.charges?.[0]?.lago_id ?? ""]);
    this.ids.set("fixed_charges.id", [plan.fixed_charges?.[0]?.lago_id ?? ""]);
    this.ids.set("usage_thresholds.id", [plan.usage_thresholds?.[0]?.lago_id ?? ""]);
    return plan;
  }

  async addSubscription(model?: keyof typeof prices): Promise<Subscription> {
    await this.addPlan("replayed", model);
    const input = { external_customer_id: anyId, external_id: "replayed", plan_code: "replayed" };
    return this.lago.subscriptions.create(input);
  }

  async addWallet(input: object = {}): Promise<Wallet> {
    const wallet = await this.lago.wallets.create({
      external_customer_id: anyId,
      rate_amount: "1",
      currency: "EUR",
      code: "replayed",
      granted_credits: "100",
      ...input,
    });
    this.ids.set("wallet_id", [wallet.lago_id]);
    this.ids.set("recurring_transaction_rules.lago_id", [wallet.recurring_transaction_rules?.[0]?.lago_id ?? ""]);
    return wallet;
  }

  /** An invoice of two fees of 100 cents, of which 100 cents are paid. */
  async addInvoice(paid = 100): Promise<InvoiceExtended> {
    const fees = ["first_fee", "second_fee"].map((code) => ({ add_on_code: code, unit_amount_cents: 100, units: 1 }));
    for (const { add_on_code: code } of fees)
      await this.lago.addOns.create({ name: "Setup", code, amount_cents: 100, amount_currency: "EUR" });
    const invoice = await this.lago.invoices.create({ external_customer_id: anyId, currency: "EUR", fees });
    const id = invoice.lago_id;
    if (paid > 0) await this.lago.payments.create({ invoice_id: id, amount_cents: paid, reference: "1" });
    this.ids.set("invoice_id", [id]);
    this.ids.set("lago_invoice_ids", [id]);
    this.ids.set(
      "fee_id",
      invoice.fees.map((fee) => fee.lago_id),
    );
    return invoice;
  }

  async addCreditNote(
    kind: "credit_amount_cents" | "refund_amount_cents" = "refund_amount_cents",
  ): Promise<CreditNote> {
    const { lago_id: invoice_id, fees } = await this.addInvoice(200);
    const items = [{ fee_id: fees[0]?.lago_id ?? "", amount_cents: 50 }];
    return this.lago.creditNotes.create({ invoice_id, items, [kind]: 50 });
  }

  async #addMetric(code: string, filters: { key: string; values: string[] }[] = []): Promise<string> {
    const input = { name: "Calls", code, aggregation_type: "count_agg", recurring: false, filters } as const;
    return (await this.lago.billableMetrics.create(input)).lago_id;
  }

  async #addCoupon(code: string): Promise<void> {
    const kind = { coupon_type: "percentage", percentage_rate: "10", frequency: "once" } as const;
    await this.lago.coupons.create({ ...kind, name: "Ten", code, expiration: "no_expiration", reusable: true });
  }

  async #addFeature(code: string, values: ReadonlyMap<string, unknown>): Promise<void> {
    const privileges = [...values].map(([privilege, value]) => ({
      code: privilege,
      value_type: typeof value === "number" ? ("integer" as const) : ("string" as const),
    }));
    await this.lago.features.create({ code, privileges });
  }
}

const prices = {
  package: { charge_model: "package", properties: { amount: "60", free_units: 200, package_size: 2000 } },
  standard: { charge_model: "standard", properties: { amount: "10" } },
} as const;
