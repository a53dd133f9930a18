import assert from "node:assert/strict";
import type { FakeBehavior } from "../behavior.ts";
import { refused } from "../refused.ts";

/** What only the fake shows about customers: webhooks, payment methods and connections. */
export const onTheFake: readonly FakeBehavior[] = [
  {
    title: "Creating and changing a customer sends a webhook each.",
    evidence: ["1.51.0 webhook customer.created", "1.51.0 webhook customer.updated"],
    async run({ fake, lago }) {
      await lago.customers.create({ external_id: "acme" });
      await lago.customers.create({ external_id: "acme", name: "Acme" });

      assert.deepEqual(
        fake.webhooks.map(({ payload }) => payload.webhook_type),
        ["customer.created", "customer.updated"],
      );
    },
  },
  {
    title: "A customer of Stripe gets a checkout URL to save a payment method. Others get none.",
    evidence: [
      "1.51.0 POST /customers/{external_customer_id}/checkout_url 200",
      "1.51.0 POST /customers/{external_customer_id}/checkout_url 422",
      "app/services/payment_provider_customers/stripe_service.rb:69-79@20277d9d06",
    ],
    async run({ lago }) {
      await lago.customers.create({ external_id: "none" });
      const stripe = { payment_provider: "stripe", provider_customer_id: "cus_1" } as const;
      await lago.customers.create({ external_id: "acme", billing_configuration: stripe });
      const crypto = { ...stripe, provider_payment_methods: ["crypto" as const] };
      await lago.customers.create({ external_id: "coins", billing_configuration: crypto });

      const checkout = await lago.customers.checkoutUrl("acme");

      assert.partialDeepStrictEqual(checkout, { external_customer_id: "acme", payment_provider: "stripe" });
      await refused(lago.customers.checkoutUrl("none"), 422, { base: ["no_linked_payment_provider"] });
      await refused(lago.customers.checkoutUrl("coins"), 422, {
        provider_payment_methods: ["no_payment_methods_to_setup_available"],
      });
    },
  },
  {
    title: "Each portal URL is another one, and says when it expires, after 12 hours.",
    evidence: ["app/services/customer_portal/generate_url_service.rb:15-18@20277d9d06"],
    async run({ fake, lago }) {
      await lago.customers.create({ external_id: "acme" });

      const [first, second] = [await lago.customers.portalUrl("acme"), await lago.customers.portalUrl("acme")];

      assert.notEqual(first, second);
      const expires = new Date(fake.world.now().getTime() + 12 * 60 * 60 * 1000).toISOString();
      assert.ok(decodeURIComponent(first).includes(expires.slice(0, 15)));
    },
  },
  {
    title: "A customer has one default payment method.",
    evidence: [
      "1.51.0 GET /customers/{external_customer_id}/payment_methods 200",
      "1.51.0 PUT /customers/{external_customer_id}/payment_methods/{lago_id}/set_as_default 200",
      "1.51.0 DELETE /customers/{external_customer_id}/payment_methods/{lago_id} 200",
    ],
    async run({ fake, lago }) {
      await lago.customers.create({ external_id: "acme" });
      const first = fake.addPaymentMethod("acme");
      const second = fake.addPaymentMethod("acme", { provider_method_id: "pm_17" });

      const changed = await lago.customers.paymentMethods.setAsDefault("acme", second.lago_id);

      assert.deepEqual([first.is_default, second.is_default, changed.is_default], [true, false, true]);
      const all = await lago.customers.paymentMethods.list("acme").toArray();
      assert.deepEqual(
        all.map(({ lago_id, is_default }) => [lago_id, is_default]),
        [
          [second.lago_id, true],
          [first.lago_id, false],
        ],
      );
      const deleted = await lago.customers.paymentMethods.delete("acme", second.lago_id);
      assert.equal(deleted?.is_default, false);
      assert.equal((await lago.customers.paymentMethods.list("acme").toArray()).length, 1);
    },
  },
  {
    title: "Connections appear after the response, and go if a list does not name them.",
    evidence: ["app/services/integration_customers/create_or_update_batch_service.rb:19-34@20277d9d06"],
    async run({ lago }) {
      const created = await lago.customers.create({
        external_id: "acme",
        integration_customers: [{ integration_type: "xero", integration_code: "xero", external_customer_id: "x-1" }],
      });
      const { integration_customers: connected } = await lago.customers.get("acme");

      const changed = await lago.customers.create({ external_id: "acme", integration_customers: [] });

      assert.deepEqual(created.integration_customers, []);
      assert.deepEqual(
        connected.map(({ type, external_customer_id }) => [type, external_customer_id]),
        [["xero", "x-1"]],
      );
      assert.deepEqual(changed.integration_customers, []);
    },
  },
];
