import { expect, it } from "vitest";
import { clientMethods } from "../../scripts/client-methods.ts";
import { methodComments } from "../../scripts/method-comments.ts";

const methods = await methodComments();

it.each([
  ["appliedCoupons.create", "Coupons.apply"],
  ["creditNotes.pdf", "CreditNotes.downloadPdf"],
  ["customers.portal", "Customers.portalUrl"],
  ["customers.update", "Customers.create"],
  ["customers.upsert", "Customers.create"],
  ["customers.usage", "Customers.currentUsage"],
  ["events.create", "Events.send"],
  ["events.createBatch", "Events.sendBatch"],
  ["invoices.pay", "Invoices.retryPayment"],
  ["invoices.pdf", "InvoiceDocuments.downloadPdf"],
  ["plans.destroy", "Plans.delete"],
  ["subscriptions.cancel", "Subscriptions.delete"],
  ["subscriptions.terminate", "Subscriptions.delete"],
  ["wallets.terminate", "Wallets.delete"],
  ["wallets.topUp", "WalletTransactions.create"],
  ["webhookEndpoints.destroy", "WebhookEndpoints.delete"],
])("%s of other clients is %s here, and its comment has the name", (name, expected) => {
  const found = methods.filter(({ otherNames }) => otherNames.includes(name));

  expect(found.map(({ method }) => method)).toEqual([expected]);
});

it("no name of other clients belongs to two methods, or is the name of a method here", async () => {
  const own = new Set((await clientMethods()).map(({ name }) => name.replace(/^lago\./, "")));

  const others = methods.flatMap(({ otherNames }) => otherNames);

  expect(others.filter((name, index) => others.indexOf(name) !== index)).toEqual([]);
  expect(others.filter((name) => own.has(name))).toEqual([]);
});

it("all comments introduce these names with the same words", () => {
  const odd = methods.filter(
    ({ comment, otherNames }) => /known elsewhere|other clients|SDK/i.test(comment) && otherNames.length === 0,
  );

  expect(odd.map(({ method }) => method)).toEqual([]);
});
