import type { OperationId } from "../../../client/test/contract/case.ts";
import type { Scene } from "./scene.ts";
import type { Prepare } from "./steps.ts";

/** What differs from the usual scene. */
export interface Arrangement {
  readonly because: string;
  /** The scene ends before the step of this operation. By default, that is the operation itself. */
  readonly before?: OperationId;
  /** What is added to the scene. */
  readonly prepare?: Prepare;
}

const ownFilter: Arrangement = {
  because: "The charge of the subscription has a filter of its own, with another ID than that of the plan.",
  prepare: useOwnFilter,
};

const draft: Arrangement = {
  because:
    "The invoice must be a draft. Only invoices of a period are drafts, until the grace period of the customer ends.",
  before: "createBillingEntity",
  prepare: makeDraft,
};

const emailed: Arrangement = {
  because: "The billing entity must have the email settings of documents.",
  prepare: allowEmails,
};

const instant: Arrangement = {
  because: "The charge must be paid in advance, and the fake stores no events of such a charge.",
  before: "createPlan",
  prepare: subscribeToInstantCharge,
};

/** The operations that need another scene than all that the samples refer to. */
export const arrangements: { readonly [Id in OperationId]?: Arrangement } = {
  createBatchEvents: { because: "It is the same event again.", before: "createEvent" },
  createCustomerWallet: { because: "It is the same wallet.", before: "createWallet" },
  deleteInvoice: draft,
  destroySubscriptionChargeFilter: ownFilter,
  eventBatchEstimateInstantFees: instant,
  eventEstimateInstantFees: instant,
  finalizeInvoice: draft,
  findSubscriptionChargeFilter: ownFilter,
  findCustomerCurrentUsage: {
    because: "The subscription has a charge of its own, with another ID than that of the plan.",
    prepare: useOwnCharge,
  },
  refreshInvoice: draft,
  resendCreditNoteEmail: emailed,
  resendInvoiceEmail: emailed,
  updateSubscription: {
    because: "The sample overrides the plan, which the fake does not simulate twice.",
    before: "createSubscription",
    prepare: subscribe,
  },
  updateSubscriptionChargeFilter: ownFilter,
};

async function useOwnFilter(scene: Scene): Promise<void> {
  const { data } = await scene.lago.subscriptions.charges.filters.list("lumen-bikes-team", "map_tiles_standard");
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000052", data[0]?.lago_id ?? "");
}

async function useOwnCharge(scene: Scene): Promise<void> {
  const { data } = await scene.lago.subscriptions.charges.list("lumen-bikes-team");
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000051", data[0]?.lago_id ?? "");
}

async function subscribe({ lago }: Scene): Promise<void> {
  const external_id = "lumen-bikes-team";
  await lago.subscriptions.create({ external_customer_id: "lumen-bikes", external_id, plan_code: "team" });
}

async function makeDraft(scene: Scene): Promise<void> {
  const { fake, lago } = scene;
  const money = { amount_cents: 5000, amount_currency: "EUR" } as const;
  await lago.plans.create({ ...money, code: "plain", name: "Plain", interval: "monthly", pay_in_advance: false });
  await lago.customers.create({ external_id: "acme", billing_configuration: { invoice_grace_period: 3 } });
  await lago.subscriptions.create({ external_customer_id: "acme", external_id: "acme-plain", plan_code: "plain" });
  fake.advance({ days: 19 });
  const { data } = await lago.invoices.list();
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000080", data[0]?.lago_id ?? "");
}

async function allowEmails({ lago }: Scene): Promise<void> {
  const [entity] = await lago.billingEntities.list();
  const email_settings = ["invoice.finalized", "credit_note.created"] as const;
  await lago.billingEntities.update(entity?.code ?? "", {
    email: "billing@example.com",
    email_settings: [...email_settings],
  });
}

async function subscribeToInstantCharge(scene: Scene): Promise<void> {
  const { lago } = scene;
  const money = { amount_cents: 0, amount_currency: "EUR" } as const;
  const { lago_id: billable_metric_id } = await lago.billableMetrics.get("map_tiles");
  const model = { charge_model: "standard", properties: { amount: "0.1" } } as const;
  const charges = [{ billable_metric_id, code: "tiles", pay_in_advance: true, ...model }];
  await lago.plans.create({
    ...money,
    code: "team",
    name: "Team",
    interval: "monthly",
    pay_in_advance: false,
    charges,
  });
  await lago.customers.create({ external_id: "lumen-bikes" });
  await subscribe(scene);
}
