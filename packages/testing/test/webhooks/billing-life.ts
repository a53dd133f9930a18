import type { Lago } from "@lagokit/client";
import type { FakeLago } from "../../src/index.ts";

/** The clock of a life: a month of 31 days begins soon. */
export const now = (): Date => new Date("2026-01-10T09:00:00Z");

const money = { amount_cents: 1000, amount_currency: "EUR" } as const;

/** Does in an account what causes webhooks of every type that the fake sends. */
export async function liveThrough(fake: FakeLago, lago: Lago): Promise<void> {
  await changeCatalog(lago);
  await changeCustomer(lago);
  await endSubscriptions(fake, lago);
  await useWallets(fake, lago);
  await draftInvoices(fake, lago);
  await payInvoices(fake, lago);
}

async function changeCatalog(lago: Lago): Promise<void> {
  await lago.features.create({ code: "seats" });
  await lago.features.update("seats", { name: "Seats" });
  await lago.features.delete("seats");
  await lago.billableMetrics.create({ code: "tiles", name: "Tiles", aggregation_type: "sum_agg", field_name: "tiles" });
  await lago.addOns.create({ ...money, code: "setup", name: "Setup" });
  await lago.plans.create({ ...money, code: "plain", name: "Plain", interval: "monthly", pay_in_advance: false });
  await lago.plans.update("plain", { name: "Plain & simple" });
  await lago.plans.create({
    ...money,
    code: "trial",
    name: "Trial",
    interval: "monthly",
    pay_in_advance: false,
    trial_period: 3,
  });
  await lago.plans.create({ ...money, code: "old", name: "Old", interval: "monthly", pay_in_advance: false });
  await lago.plans.delete("old");
}

async function changeCustomer(lago: Lago): Promise<void> {
  await lago.customers.create({ external_id: "acme", currency: "EUR" });
  const billing_configuration = {
    payment_provider: "stripe",
    payment_provider_code: "stripe",
    provider_customer_id: "cus_1",
  } as const;
  await lago.customers.create({ external_id: "acme", name: "Acme <GmbH> & Søn", billing_configuration });
}

async function endSubscriptions(fake: FakeLago, lago: Lago): Promise<void> {
  const external_customer_id = "acme";
  await lago.subscriptions.create({ external_customer_id, external_id: "acme-trial", plan_code: "trial" });
  await lago.subscriptions.create({
    external_customer_id,
    external_id: "acme-plain",
    plan_code: "plain",
    ending_at: "2026-03-30T00:00:00Z",
  });
  await lago.subscriptions.update("acme-plain", { name: "Plain" });
  fake.advance({ days: 20 });
  await lago.subscriptions.delete("acme-trial");
}

async function useWallets(fake: FakeLago, lago: Lago): Promise<void> {
  const wallet = await lago.wallets.create({
    external_customer_id: "acme",
    currency: "EUR",
    rate_amount: "1.0",
    granted_credits: "5.0",
    paid_credits: "5.0",
  });
  const { data } = await lago.wallets.transactions.list(wallet.lago_id, { transaction_status: "purchased" });
  fake.settleTopUp(data[0]?.lago_id ?? "");
  await lago.wallets.update(wallet.lago_id, { name: "Credits" });
  const alert = { alert_type: "wallet_credits_balance", code: "low", thresholds: [{ value: 4 }] } as const;
  await lago.customers.wallets.alerts.create("acme", wallet.code ?? "", alert);
  await lago.wallets.transactions.create({ wallet_id: wallet.lago_id, voided_credits: "10.0" });
  await lago.wallets.delete(wallet.lago_id);
}

async function draftInvoices(fake: FakeLago, lago: Lago): Promise<void> {
  await lago.customers.create({
    external_id: "grace",
    currency: "EUR",
    billing_configuration: { invoice_grace_period: 3 },
  });
  await lago.subscriptions.create({ external_customer_id: "grace", external_id: "grace-plain", plan_code: "plain" });
  fake.advance({ days: 31 });
  const {
    data: [draft],
  } = await lago.invoices.list({ external_customer_id: "grace" });
  await lago.invoices.delete(draft?.lago_id ?? "");
}

async function payInvoices(fake: FakeLago, lago: Lago): Promise<void> {
  const fees = [{ add_on_code: "setup", units: "2.0" }];
  const [paid, overdue, voided] = await Promise.all(
    [1, 2, 3].map(() => lago.invoices.create({ external_customer_id: "acme", currency: "EUR", fees })),
  );
  if (paid === undefined || overdue === undefined || voided === undefined)
    throw new Error("Three invoices were created.");
  await failTopUp(fake, lago);
  fake.failPayment(paid.lago_id);
  fake.pay(paid.lago_id);
  await lago.invoices.downloadPdf(paid.lago_id);
  const items = [{ fee_id: paid.fees[0]?.lago_id ?? "", amount_cents: 500 }];
  const note = await lago.creditNotes.create({
    invoice_id: paid.lago_id,
    reason: "other",
    credit_amount_cents: 500,
    items,
  });
  await lago.creditNotes.downloadPdf(note.lago_id);
  await lago.invoices.void(voided.lago_id);
  fake.advance({ days: 2 }, { invoices: false });
  await lago.paymentRequests.create({ external_customer_id: "acme", lago_invoice_ids: [overdue.lago_id] });
  await lago.invoices.loseDispute(overdue.lago_id);
}

async function failTopUp(fake: FakeLago, lago: Lago): Promise<void> {
  const provider = { payment_provider: "stripe", provider_customer_id: "cus_2" } as const;
  await lago.customers.create({ external_id: "declined", currency: "EUR", billing_configuration: provider });
  const wallet = await lago.wallets.create({ external_customer_id: "declined", rate_amount: "1.0" });
  const [topUp] = await lago.wallets.transactions.create({ wallet_id: wallet.lago_id, paid_credits: "5.0" });
  fake.failTopUp(topUp?.lago_id ?? "");
}
