import type { Lago } from "../../../client/src/index.ts";
import type { OperationId } from "../../src/operation.ts";
import { anyId, type Stock } from "./stock.ts";

type Path = Readonly<Record<string, string>>;

/** Creates the object that a request is about. Returns the values of its path. */
type Arrange = (stock: Stock, body: string) => Promise<Path> | Path;

const aboutCustomer: Arrange = () => ({ external_customer_id: anyId });

const aboutPlan: Arrange = async (stock) => {
  await stock.addPlan();
  return { code: "replayed", charge_code: "charge", fixed_charge_code: "fixed" };
};

const aboutPlanFilter: Arrange = async (stock) => {
  const path = await aboutPlan(stock, "");
  const filter = await addFilter(stock);
  return { ...path, filter_id: filter };
};

const aboutSubscription: Arrange = async (stock, body) => {
  await stock.addSubscription(body.includes("package") ? "package" : "standard");
  return { external_id: "replayed", charge_code: "charge", fixed_charge_code: "fixed" };
};

const aboutEntitledPlan: Arrange = async (stock) => {
  await aboutPlan(stock, "");
  const { data } = await stock.lago.features.list();
  const values = data.map(({ code, privileges }) => [
    code,
    Object.fromEntries(privileges.map((privilege) => [privilege.code, privilege.value_type === "integer" ? 1 : "a"])),
  ]);
  if (data.length > 0) await stock.lago.plans.entitlements.create("replayed", Object.fromEntries(values));
  return { code: "replayed" };
};

const aboutWallet: Arrange = async (stock, body) => {
  const recurring = { trigger: "interval", interval: "monthly", method: "fixed", paid_credits: "10" };
  const rules = body.includes("recurring_transaction_rules") ? { recurring_transaction_rules: [recurring] } : {};
  const { lago_id } = await stock.addWallet(rules);
  return { lago_id, external_customer_id: anyId, code: "replayed", wallet_code: "replayed" };
};

const aboutInvoice: Arrange = async (stock) => {
  const { lago_id } = await stock.addInvoice(0);
  return { lago_id };
};

const aboutDraft: Arrange = async (stock) => {
  await stock.lago.customers.create({ external_id: anyId, billing_configuration: { invoice_grace_period: 3 } });
  const money = { amount_cents: 5000, amount_currency: "EUR" } as const;
  await stock.lago.plans.create({ ...money, code: "plain", name: "Plain", interval: "monthly", pay_in_advance: false });
  await stock.lago.subscriptions.create({ external_customer_id: anyId, external_id: "plain", plan_code: "plain" });
  stock.fake.advance({ days: 3 });
  const { data } = await stock.lago.invoices.list();
  return { lago_id: data[0]?.lago_id ?? "" };
};

const atProvider: Arrange = async (stock) => {
  const provider = {
    payment_provider: "stripe",
    payment_provider_code: "stripe",
    provider_customer_id: "cus_1",
  } as const;
  await stock.lago.customers.create({ external_id: anyId, billing_configuration: provider });
  return aboutInvoice(stock, "");
};

const aboutCreditNote: Arrange = async (stock) => {
  const { lago_id } = await stock.addCreditNote();
  return { lago_id };
};

const withInvoice: Arrange = async (stock) => {
  await stock.addInvoice();
  return {};
};

/** An event of a charge that is paid in advance. */
const aboutInstantCharge: Arrange = async ({ lago }, body) => {
  const codes = [...body.matchAll(/"code":"(\w+)"/g)].map(([, code = ""]) => code);
  const charges = await Promise.all(codes.map((code) => instantCharge(lago, code)));
  const plan = { name: "Instant", code: "instant", interval: "monthly", pay_in_advance: false } as const;
  await lago.plans.create({ ...plan, amount_cents: 0, amount_currency: "EUR", charges });
  await lago.subscriptions.create({ external_customer_id: anyId, external_id: anyId, plan_code: "instant" });
  return {};
};

async function instantCharge(lago: Lago, code: string) {
  const metric = { name: "Items", aggregation_type: "sum_agg", field_name: "item_id" } as const;
  const existing = await lago.billableMetrics.list().toArray({ limit: 100 });
  const found = existing.find((each) => each.code === code);
  const { lago_id } = found ?? (await lago.billableMetrics.create({ ...metric, code }));
  const price = { charge_model: "percentage", properties: { rate: "0.1" } } as const;
  return { billable_metric_id: lago_id, code: `instant_${code}`, pay_in_advance: true, ...price };
}

/** What the requests of an operation are about, unless the body names all. */
export const arrangements: { readonly [Id in OperationId]?: Arrange } = {
  createCreditNote: withInvoice,
  createCustomerWallet: aboutCustomer,
  createCustomerWalletAlert: aboutWallet,
  createEntitlement: aboutPlan,
  createPayment: withInvoice,
  createPaymentRequest: async (stock) => {
    await stock.addInvoice(0);
    stock.fake.advance({ days: 40 }, { invoices: false });
    return {};
  },
  createPlanCharge: aboutPlan,
  createPlanChargeFilter: aboutPlan,
  createPlanFixedCharge: aboutPlan,
  createSubscriptionAlert: aboutSubscription,
  createSubscriptionChargeFilter: aboutSubscription,
  createWalletTransaction: aboutWallet,
  downloadCreditNotePdf: aboutCreditNote,
  downloadCreditNoteXml: aboutCreditNote,
  downloadInvoicePdf: aboutInvoice,
  downloadInvoiceXml: aboutInvoice,
  estimateCreditNote: withInvoice,
  eventBatchEstimateInstantFees: aboutInstantCharge,
  eventEstimateInstantFees: aboutInstantCharge,
  finalizeInvoice: aboutDraft,
  generateCustomerCheckoutURL: async (stock) => {
    await atProvider(stock, "");
    return { external_customer_id: anyId };
  },
  invoicePaymentUrl: atProvider,
  loseDisputeInvoice: aboutInvoice,
  mergeCreditNoteMetadata: aboutCreditNote,
  mergeCustomerWalletMetadata: aboutWallet,
  mergePlanMetadata: aboutPlan,
  mergeWalletMetadata: aboutWallet,
  overrideSubscriptionCharge: aboutSubscription,
  overrideSubscriptionFixedCharge: aboutSubscription,
  paymentMethodSetAsDefault: ({ ids }) => ({
    external_customer_id: anyId,
    lago_id: ids.get("payment_method_id")?.[0] ?? "",
  }),
  refreshInvoice: aboutDraft,
  replaceCreditNoteMetadata: aboutCreditNote,
  replaceCustomerWalletMetadata: aboutWallet,
  replacePlanMetadata: aboutPlan,
  replaceWalletMetadata: aboutWallet,
  retryInvoice: aboutInvoice,
  retryPayment: atProvider,
  syncInvoiceSalesforceId: aboutInvoice,
  updateAddOn: () => ({ code: "replayed" }),
  updateBillableMetric: () => ({ code: "replayed" }),
  updateBillingEntity: async ({ lago }) => ({ code: (await lago.billingEntities.list())[0]?.code ?? "" }),
  updateCoupon: async ({ lago }) => {
    const kind = { coupon_type: "percentage", percentage_rate: "10", frequency: "once" } as const;
    await lago.coupons.create({ ...kind, name: "Ten", code: "replayed", expiration: "no_expiration" });
    return { code: "replayed" };
  },
  updateCreditNote: aboutCreditNote,
  updateCustomerWallet: aboutWallet,
  updateCustomerWalletAlert: async (stock, body) => {
    const path = await aboutWallet(stock, body);
    const alert = { alert_type: "wallet_balance_amount", code: "alert", thresholds: [{ value: "10" }] } as const;
    await stock.lago.customers.wallets.alerts.create(anyId, "replayed", alert);
    return { ...path, code: "alert" };
  },
  updateEntitlement: aboutEntitledPlan,
  updateFeature: async ({ lago }) => {
    const privileges = ["max", "max_admins"].map((code) => ({ code, value_type: "integer" as const }));
    await lago.features.create({ code: "seats", privileges });
    return { code: "seats" };
  },
  updateFee: async (stock) => ({ lago_id: (await stock.addInvoice(0)).fees[0]?.lago_id ?? "" }),
  updateInvoice: aboutInvoice,
  // Subscribers of the plan get other units of a fixed charge, which then keeps its model.
  updatePlan: async (stock, body) => {
    if (body.includes("apply_units_immediately")) await stock.addSubscription();
    else await stock.addPlan();
    return { code: "replayed" };
  },
  updatePlanCharge: aboutPlan,
  updatePlanChargeFilter: aboutPlanFilter,
  updatePlanFixedCharge: aboutPlan,
  updateSubscription: aboutSubscription,
  updateSubscriptionAlert: async (stock, body) => {
    const path = await aboutSubscription(stock, "");
    const kind = body.includes("billable_metric_code")
      ? ({ alert_type: "billable_metric_current_usage_amount", billable_metric_code: "replayed" } as const)
      : ({ alert_type: "current_usage_amount" } as const);
    const alert = { ...kind, code: "alert", thresholds: [{ value: "10" }] };
    await stock.lago.subscriptions.alerts.create("replayed", alert);
    return { ...path, code: "alert" };
  },
  updateSubscriptionChargeFilter: async (stock) => {
    await stock.addPlan();
    await addFilter(stock);
    const input = { external_customer_id: anyId, external_id: "replayed", plan_code: "replayed" };
    await stock.lago.subscriptions.create(input);
    const { data } = await stock.lago.subscriptions.charges.filters.list("replayed", "charge");
    return { external_id: "replayed", charge_code: "charge", filter_id: data[0]?.lago_id ?? "" };
  },
  updateSubscriptionEntitlements: async (stock) => {
    await aboutEntitledPlan(stock, "");
    const input = { external_customer_id: anyId, external_id: "replayed", plan_code: "replayed" };
    await stock.lago.subscriptions.create(input);
    return { external_id: "replayed" };
  },
  updateTax: async ({ lago }) => {
    await lago.taxes.create({ name: "VAT", code: "replayed", rate: "20.0" });
    return { code: "replayed" };
  },
  updateWallet: aboutWallet,
  updateWebhookEndpoint: async ({ lago }) => {
    const { lago_id } = await lago.webhookEndpoints.create({ webhook_url: "https://example.com/hooks" });
    return { lago_id };
  },
  voidCreditNote: async (stock) => ({ lago_id: (await stock.addCreditNote("credit_amount_cents")).lago_id }),
  voidInvoice: aboutInvoice,
  walletTransactionPaymentUrl: async (stock) => {
    await atProvider(stock, "");
    const { lago_id: wallet_id } = await stock.addWallet();
    const [top] = await stock.lago.wallets.transactions.create({ wallet_id, paid_credits: "10" });
    return { lago_id: top?.lago_id ?? "" };
  },
};

/** A filter of the charge of the plan. */
async function addFilter({ lago }: Stock): Promise<string> {
  await lago.billableMetrics.update("replayed", { filters: [{ key: "region", values: ["eu"] }] });
  const filter = { values: { region: ["eu"] }, properties: { amount: "1" } };
  return (await lago.plans.charges.filters.create("replayed", "charge", filter)).lago_id;
}
