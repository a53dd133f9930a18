import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { NotSimulated } from "../../server/refusal.ts";
import { findSubscription } from "../../state/subscriptions.ts";
import { findCustomer } from "../../state/tables.ts";
import { changedSubscription, endedSubscription, subscriptionAlone } from "../../views/subscription.ts";
import { createSubscription } from "./create.ts";
import { listSubscriptions } from "./list.ts";
import { terminateOnRequest } from "./terminate.ts";
import { updateSubscription } from "./update.ts";

type SubscriptionOperation =
  | "createSubscription"
  | "destroySubscription"
  | "findAllCustomerSubscriptions"
  | "findAllSubscriptions"
  | "findSubscription"
  | "updateSubscription";

/** The operations of subscriptions. Starting, changing and terminating one makes no invoice and no credit note. */
export const subscriptions: Handlers<SubscriptionOperation> = {
  findAllSubscriptions: ({ world, query }) => listSubscriptions(world, query, query.text("external_customer_id")),
  findAllCustomerSubscriptions({ world, path, query }) {
    const { external_id: id } = findCustomer(world, path.external_customer_id);
    return listSubscriptions(world, query, id);
  },
  findSubscription({ world, path, query }) {
    const row = findSubscription(world, path.external_id, query.text("status"));
    return { subscription: subscriptionAlone(world, row) };
  },
  createSubscription({ world, body }) {
    const input = inEnvelope(body, "subscription");
    if (body.authorization !== undefined)
      throw new NotSimulated("Stripe authorizes the payment, and the fake has no Stripe. Omit `authorization`.");
    return { subscription: subscriptionAlone(world, createSubscription(world, input)) };
  },
  updateSubscription({ world, path, query, body }) {
    const input = inEnvelope(body, "subscription");
    const status = body.status ?? query.text("status");
    const row = updateSubscription(world, { externalId: path.external_id, status }, input);
    return { subscription: changedSubscription(world, row) };
  },
  destroySubscription({ world, path, query }) {
    const row = terminateOnRequest(world, path.external_id, query);
    return { subscription: endedSubscription(world, row) };
  },
};
