import type { ResponseBody } from "../../operation.ts";
import { invalid, NotSimulated } from "../../server/refusal.ts";
import type { CustomerRow } from "../../state/tables.ts";
import { toTimestamp, type World } from "../../world/world.ts";

/** How long a link to the customer portal works: 12 hours. */
const portalLifetime = 12 * 60 * 60 * 1000;

/** A link to the customer portal, with its expiry. Each call makes another one. Nothing listens there. */
export function portalUrl(world: World, { lago_id: id }: CustomerRow): string {
  const expires = toTimestamp(new Date(world.now().getTime() + portalLifetime));
  const token = [id, expires, world.newId()].map(encodeURIComponent).join("--");
  return `https://app.lago.fake/customer-portal/${token}`;
}

/** Nothing is saved for these methods of Stripe. */
const withoutSetup: ReadonlySet<string> = new Set(["crypto", "customer_balance"]);

/** The page where a customer of a payment provider saves a payment method. Each call makes another one. */
export function checkoutUrl(world: World, customer: CustomerRow): ResponseBody<"generateCustomerCheckoutURL"> {
  const { payment_provider, payment_provider_code, provider_customer_id: id } = customer.billing_configuration;
  if (payment_provider == null) throw invalid({ base: ["no_linked_payment_provider"] });
  if (payment_provider !== "stripe" || !id)
    throw new NotSimulated(
      "Only the checkout page of Stripe is known, for a customer with a `provider_customer_id`. Use one, or fail the request with `fake.fail`.",
    );
  const methods = customer.billing_configuration.provider_payment_methods ?? [];
  if (methods.length > 0 && methods.every((method) => withoutSetup.has(method)))
    throw invalid({ provider_payment_methods: ["no_payment_methods_to_setup_available"] });
  return {
    customer: {
      lago_customer_id: customer.lago_id,
      external_customer_id: customer.external_id,
      payment_provider,
      payment_provider_code: payment_provider_code ?? null,
      checkout_url: `https://pay.lago.fake/setup/${world.newId()}`,
    },
  };
}
