import { expect, it } from "vitest";
import { stage } from "../stage.ts";

it("needs no license for features and entitlements", async () => {
  const { lago } = stage({ license: false });
  const money = { amount_cents: 0, amount_currency: "EUR" } as const;
  await lago.plans.create({ ...money, code: "pro", name: "Pro", interval: "monthly", pay_in_advance: false });
  await lago.customers.create({ external_id: "acme" });
  await lago.subscriptions.create({ external_customer_id: "acme", external_id: "acme-pro", plan_code: "pro" });
  await lago.features.create({ code: "seats", privileges: [{ code: "max", value_type: "integer" }] });

  await lago.plans.entitlements.create("pro", { seats: { max: 1 } });
  const entitlements = await lago.subscriptions.entitlements.update("acme-pro", { seats: { max: 2 } });

  expect(entitlements).toMatchObject([{ code: "seats", overrides: { max: 2 } }]);
});
