import type { OperationId } from "../../../client/test/contract/case.ts";
import { operationOf } from "./samples.ts";
import type { Scene } from "./scene.ts";

/** Adds something to a scene. */
export type Prepare = (scene: Scene) => unknown;

/** What a scene consists of, by the operation that creates it, in an order in which what others refer to exists. */
export const steps: readonly (readonly [name: string, prepare: Prepare])[] = [
  ["createBillingEntity", useDefaultEntity],
  sampled("createTax"),
  sampled("createBillableMetric"),
  ["a metric without an expression", omitExpression],
  sampled("createAddOn"),
  sampled("createFeature"),
  sampled("createCoupon"),
  sampled("createPlan"),
  ["another feature", addFeature],
  sampled("createEntitlement"),
  sampled("createCustomer"),
  ["a payment method", addPaymentMethod],
  sampled("createWebhookEndpoint"),
  sampled("applyCoupon"),
  sampled("createSubscription"),
  sampled("createSubscriptionAlert"),
  sampled("createWallet"),
  sampled("createCustomerWalletAlert"),
  ["createWalletTransaction", topUp],
  sampled("createEvent"),
  ["createInvoice", invoice],
  sampled("createPayment"),
  sampled("createCreditNote"),
  ["an overdue payment", (scene) => scene.fake.advance({ days: 16 }, { invoices: false })],
  sampled("createPaymentRequest"),
];

/** Sends the sampled request of an operation. */
function sampled(id: OperationId): readonly [OperationId, Prepare] {
  return [id, (scene) => scene.send(operationOf(id))];
}

/** The default billing entity is that of the samples. */
async function useDefaultEntity(scene: Scene): Promise<void> {
  const [entity] = await scene.lago.billingEntities.list();
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000005", entity?.lago_id ?? "");
  scene.rename("tidewater_hamburg", entity?.code ?? "");
}

/** The fake evaluates no expressions of events. */
async function omitExpression({ lago }: Scene): Promise<void> {
  await lago.billableMetrics.update("map_tiles", { expression: null });
}

/** The samples are about two features, but only one is created by a sample. */
async function addFeature(scene: Scene): Promise<void> {
  await scene.lago.features.create({ code: "sso", privileges: [{ code: "provider", value_type: "string" }] });
}

/** A payment provider adds payment methods; the API cannot. */
function addPaymentMethod(scene: Scene): void {
  const { lago_id: method } = scene.fake.addPaymentMethod("lumen-bikes");
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000021", method);
}

/** The samples of consumptions and of fundings are about credits that were granted, and about credits that were taken. */
async function topUp(scene: Scene): Promise<void> {
  await scene.send(operationOf("createWalletTransaction"));
  const { lago_id: wallet_id } = await scene.lago.customers.wallets.get("lumen-bikes", "prepaid");
  const [granted] = await scene.lago.wallets.transactions.create({ wallet_id, granted_credits: "5.0" });
  const [taken] = await scene.lago.wallets.transactions.create({ wallet_id, voided_credits: "1.0" });
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000135", granted?.lago_id ?? "");
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000133", taken?.lago_id ?? "");
}

/** The samples have two invoices: one that is paid, and one that is due. Here, it is one. */
async function invoice(scene: Scene): Promise<void> {
  await scene.send(operationOf("createInvoice"));
  const { data } = await scene.lago.invoices.list();
  scene.rename("3f6d2c10-5b7e-4a91-8c04-000000000081", data[0]?.lago_id ?? "");
}
