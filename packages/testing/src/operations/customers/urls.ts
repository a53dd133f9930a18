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

/** A payment provider makes the checkout page, so it exists only for customers of one. */
export function checkoutUrl(customer: CustomerRow): ResponseBody<"generateCustomerCheckoutURL"> {
  if (customer.billing_configuration.payment_provider == null) throw invalid({ base: ["no_linked_payment_provider"] });
  throw new NotSimulated(
    "The payment provider makes the checkout page, and the fake has none. Test with a customer without `payment_provider`, or fail the request with `fake.fail`.",
  );
}
