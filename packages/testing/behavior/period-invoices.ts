import assert from "node:assert/strict";
import type { FakeBehavior } from "./behavior.ts";

/** The invoices of periods, which need the clock of the fake. */
export const periodInvoices: readonly FakeBehavior[] = [
  {
    title: "The end of a period makes an invoice with the fee of the plan and the usage.",
    evidence: ["1.51.0 webhook invoice.created", "1.51.0 POST /invoices/preview 200"],
    async run({ lago, fake }) {
      const metric = await lago.billableMetrics.create({
        name: "Requests",
        code: "requests",
        aggregation_type: "count_agg",
      });
      await lago.plans.create({
        name: "Team",
        code: "team",
        interval: "weekly",
        amount_cents: 700,
        amount_currency: "EUR",
        pay_in_advance: false,
        charges: [
          {
            billable_metric_id: metric.lago_id,
            code: "requests",
            charge_model: "standard",
            properties: { amount: "1" },
          },
        ],
      });
      await lago.customers.create({ external_id: "acme" });
      await lago.subscriptions.create({
        external_customer_id: "acme",
        plan_code: "team",
        external_id: "acme-main",
        billing_time: "anniversary",
      });
      await lago.events.send({ code: "requests", external_subscription_id: "acme-main" });

      fake.advance({ days: 8 });

      const [listed] = await lago.invoices.list({ external_customer_id: "acme" }).toArray({ limit: 1 });
      const invoice = await lago.invoices.get(listed?.lago_id ?? "");
      assert.deepEqual([invoice.invoice_type, invoice.fees_amount_cents], ["subscription", 800]);
      assert.deepEqual(
        invoice.fees?.map(({ item, amount_cents: amount }) => [item.type, amount]),
        [
          ["subscription", 700],
          ["charge", 100],
        ],
      );
      const query = { external_subscription_id: "acme-main" };
      const [period] = await lago.customers.pastUsage("acme", query).toArray({ limit: 1 });
      assert.deepEqual([period?.lago_invoice_id, period?.charges_usage[0]?.units], [invoice.lago_id, "1.0"]);
    },
  },
];
