import { expect, test } from "vitest";
import * as webhooks from "@lagokit/types/webhooks";
import type { WebhookLike } from "@lagokit/types";

const guards = Object.entries<unknown>({ ...webhooks }).filter(([name]) => /^is\w+Event$/.test(name));

/** The guards that a webhook of a type passes. */
function accepting(type: string): readonly string[] {
  // As: every export that is called so is a guard.
  const passed = guards.filter(([, guard]) => (guard as (event: WebhookLike) => boolean)({ webhook_type: type }));
  return passed.map(([name]) => name);
}

test("every known type passes the guard of one entity", () => {
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
  "%j, which is not known, passes none",
  (type) => {
    expect(accepting(type)).toEqual([]);
    expect(webhooks.isWebhookType(type)).toBe(false);
  },
);

test("what is no text is no type", () => {
  expect([undefined, null, 1, ["invoice.created"]].filter(webhooks.isWebhookType)).toEqual([]);
  expect(webhooks.isWebhookType("invoice.created")).toBe(true);
});

test("the known values of enums have the same list and guards beside them", async () => {
  const values = await import("@lagokit/types/values");

  expect(values).toMatchObject({ ...webhooks });
});
