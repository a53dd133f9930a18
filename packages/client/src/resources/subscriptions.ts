import type {
  Subscription,
  SubscriptionCreateInput,
  SubscriptionDeleteQuery,
  SubscriptionExtended,
  SubscriptionGetQuery,
  SubscriptionListQuery,
  SubscriptionUpdateInput,
  SubscriptionUpdateQuery,
  SubscriptionWithAuthorization,
  SubscriptionWithPlan,
} from "@lagokit/types";
import type { LagoCore } from "../lago-core.ts";
import type { LagoPromise } from "../response/lago-promise.ts";
import type { Page } from "../response/page.ts";
import { type Reader, readJson } from "../response/envelope.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { SubscriptionAlerts } from "./subscription-alerts.ts";
import { SubscriptionCharges } from "./subscription-charges.ts";
import { SubscriptionEntitlements } from "./subscription-entitlements.ts";
import { SubscriptionFixedCharges } from "./subscription-fixed-charges.ts";
import { SubscriptionLifetimeUsage } from "./subscription-lifetime-usage.ts";

/** Subscriptions of customers to plans, each identified by the external ID that you assign. */
export class Subscriptions {
  readonly #core: LagoCore;
  /** The alerts on a subscription's usage. */
  readonly alerts: SubscriptionAlerts;
  /** The charges of a subscription: its prices for usage. */
  readonly charges: SubscriptionCharges;
  /** The entitlements of a subscription: its features. */
  readonly entitlements: SubscriptionEntitlements;
  /** The fixed charges of a subscription: its prices that do not depend on usage. */
  readonly fixedCharges: SubscriptionFixedCharges;
  /** The lifetime usage of a subscription: all usage since it started. */
  readonly lifetimeUsage: SubscriptionLifetimeUsage;

  constructor(core: LagoCore) {
    this.#core = core;
    this.alerts = new SubscriptionAlerts(core);
    this.charges = new SubscriptionCharges(core);
    this.entitlements = new SubscriptionEntitlements(core);
    this.fixedCharges = new SubscriptionFixedCharges(core);
    this.lifetimeUsage = new SubscriptionLifetimeUsage(core);
  }

  /**
   * Lists subscriptions: `await` returns one page, `for await` iterates over all items.
   *
   * Without `status` in the query, lists only active subscriptions.
   *
   * @example
   * for await (const subscription of lago.subscriptions.list({ status: ["active", "pending"] })) show(subscription);
   *
   * Operation: `findAllSubscriptions`, `GET /subscriptions`.
   */
  list(query?: SubscriptionListQuery, options?: RequestOptions): Page<Subscription> {
    return this.#core.list("/subscriptions", "subscriptions", { query, options });
  }

  /**
   * Gets a subscription with its plan: the active one, unless `status` in the query asks for another.
   *
   * Several terminated subscriptions can share an external ID; `list` returns all of them.
   *
   * @throws LagoNotFoundError if no subscription of this status has this external ID.
   *
   * Operation: `findSubscription`, `GET /subscriptions/{external_id}`.
   */
  get(externalId: string, query?: SubscriptionGetQuery, options?: RequestOptions): LagoPromise<SubscriptionExtended> {
    return this.#core.get("/subscriptions/{external_id}", "subscription", {
      ids: [externalId],
      query,
      options,
    });
  }

  /**
   * Creates a subscription. Returns it with its plan. Creates the customer if it does not exist.
   *
   * If the customer already has a subscription with this `external_id`, the call changes its plan: an upgrade
   * immediately, a downgrade at the end of the billing period. The API can then ignore other fields of the input
   * without an error, and `subscription_at` does not schedule the change. Check the result, and change other fields
   * with `update`.
   *
   * Creating a subscription can create an invoice, so the call is not retried once the request may have been processed.
   * After a connection failure, check whether the subscription exists before another attempt.
   *
   * Other clients call it `subscriptions.changePlan`, `subscriptions.upgrade` or `subscriptions.downgrade`.
   *
   * @throws LagoNotFoundError if the plan does not exist.
   * @throws LagoPermissionError if the input has `plan_overrides`, and your Lago plan does not include overrides.
   * @throws LagoValidationError if a field is invalid, another customer has a subscription with this
   * `external_id`, or the card is declined for the amount in `authorization`.
   *
   * @example
   * await lago.subscriptions.create({
   *   external_customer_id: "acme",
   *   external_id: "acme-1",
   *   plan_code: "startup",
   *   subscription_at: new Date(),
   *   authorization: { amount_cents: 100, amount_currency: "USD" },
   * });
   *
   * Operation: `createSubscription`, `POST /subscriptions`.
   */
  create(input: SubscriptionCreateInput, options?: RequestOptions): LagoPromise<SubscriptionWithAuthorization> {
    // The API expects `authorization` next to `subscription`; callers pass it as a field of the input.
    const { authorization, ...subscription } = input;
    return this.#core.post("/subscriptions", "subscription", {
      body: { subscription, ...(authorization && { authorization }) },
      read: readCreated,
      options,
    });
  }

  /**
   * Updates a subscription. Fields left out of the input keep their values; `create` changes its plan.
   *
   * If one subscription is active and another pending, the active one is updated, unless `status` in the query is
   * `pending`. `subscription_at` can change only before the subscription starts. If a list has an object without an
   * `id`, the call is not retried after a lost response.
   *
   * @throws LagoNotFoundError if no active or pending subscription has this external ID.
   * @throws LagoPermissionError if the input has `plan_overrides`, and your Lago plan does not include overrides.
   * @throws LagoValidationError if a field is invalid; see `fields`.
   *
   * Operation: `updateSubscription`, `PUT /subscriptions/{external_id}`.
   */
  update(
    externalId: string,
    input: SubscriptionUpdateInput,
    query?: SubscriptionUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionWithPlan> {
    // The API reads `status` from the query or from the body, next to `subscription`; callers pass it once.
    const { status = query?.status, ...subscription } = input;
    return this.#core.put("/subscriptions/{external_id}", "subscription", {
      ids: [externalId],
      query,
      body: { ...(status && { status }), subscription },
      options,
    });
  }

  /**
   * Terminates a subscription. Returns the terminated subscription. With `status: "pending"` in the query, cancels a
   * subscription that has not started.
   *
   * Returns undefined if an earlier attempt of this call succeeded but its response was lost. You can delete items
   * while you iterate over `list()`.
   *
   * Unbilled usage is invoiced in the background, and amounts paid in advance are credited. `on_termination_invoice`
   * and `on_termination_credit_note` change this.
   *
   * Other clients call it `subscriptions.terminate`, `subscriptions.cancel` or `subscriptions.destroy`.
   *
   * @throws LagoNotFoundError if no subscription of this status has this external ID.
   * @throws LagoValidationError if a value in the query is not allowed.
   *
   * Operation: `destroySubscription`, `DELETE /subscriptions/{external_id}`.
   */
  delete(
    externalId: string,
    query?: SubscriptionDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionWithPlan | undefined> {
    return this.#core.delete("/subscriptions/{external_id}", "subscription", {
      ids: [externalId],
      query,
      options,
    });
  }
}

const readCreated: Reader = (body, envelope) => {
  const subscription = readJson(body, envelope);
  // As: `readJson` has checked that the body is an object.
  const { authorization } = body as { readonly authorization?: unknown };
  return authorization == null ? subscription : { ...Object(subscription), authorization };
};
