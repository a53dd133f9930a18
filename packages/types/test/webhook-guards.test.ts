import { expect, test } from "vitest";
import * as webhooks from "@lagokit/types/webhooks";
import type { WebhookLike } from "@lagokit/types";

const guards = Object.entries<unknown>({ ...webhooks }).filter(([name]) => /^is\w+Event$/.test(name));

/** Returns the guards that a webhook of a type passes. */
function accepting(type: string): readonly string[] {
  // As: every export with such a name is a guard.
  const passed = guards.filter(([, guard]) => (guard as (event: WebhookLike) => boolean)({ webhook_type: type }));
  return passed.map(([name]) => name);
}

test("every known type passes exactly one guard", () => {
  const counts = webhooks.WEBHOOK_TYPES.map((type) => [type, accepting(type).length]);

  expect(counts.length).toBeGreaterThan(0);
  expect(counts.filter(([, count]) => count !== 1)).toEqual([]);
});

test.each([
  ["invoice.created", "isInvoiceEvent"],
  ["invoice.payment_failure", "isInvoiceEvent"],
  ["wallet_transaction.created", "isWalletTransactionEvent"],
  ["payment_provider.error", "isPaymentProviderEvent"],
  ["event.error", "isEventEvent"],
  ["events.errors", "isEventEvent"],
])("%s passes %s", (type, name) => {
  expect(accepting(type)).toEqual([name]);
});

test.each(["invoice.moon", "moon.created", "invoice", "invoicecreated", "", "constructor"])(
  "the unknown type %j passes no guard",
  (type) => {
    expect(accepting(type)).toEqual([]);
    expect(webhooks.isWebhookType(type)).toBe(false);
  },
);

test("a value that is not a string is not a type", () => {
  expect([undefined, null, 1, ["invoice.created"]].filter(webhooks.isWebhookType)).toEqual([]);
  expect(webhooks.isWebhookType("invoice.created")).toBe(true);
});

test("`values` exports the same list and guards", async () => {
  const values = await import("@lagokit/types/values");

  expect(values).toMatchObject({ ...webhooks });
});
