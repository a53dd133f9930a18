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
import type { WithDates } from "../request/with-dates.ts";
import { SubscriptionAlerts } from "./subscription-alerts.ts";
import { SubscriptionCharges } from "./subscription-charges.ts";
import { SubscriptionEntitlements } from "./subscription-entitlements.ts";
import { SubscriptionFixedCharges } from "./subscription-fixed-charges.ts";
import { SubscriptionLifetimeUsage } from "./subscription-lifetime-usage.ts";

/** A subscription to start; `authorization` is an amount that the customer's card has to be good for. */
export type NewSubscription = WithDates<SubscriptionCreateInput["subscription"]> &
  Pick<SubscriptionCreateInput, "authorization">;

/** A subscription that was created; `authorization` is what the payment provider said, if the input had one. */
export type CreatedSubscription = SubscriptionExtended & Pick<SubscriptionWithAuthorization, "authorization">;

/** What is to change about a subscription. */
export type SubscriptionChange = WithDates<SubscriptionUpdateInput["subscription"]>;

/** Which customer is on which plan, each by the external id that you gave it. */
export class Subscriptions {
  readonly #core: LagoCore;
  /** What tells you that a subscription's usage is high. */
  readonly alerts: SubscriptionAlerts;
  /** The prices for usage on a subscription. */
  readonly charges: SubscriptionCharges;
  /** The features that a subscription gives. */
  readonly entitlements: SubscriptionEntitlements;
  /** The prices on a subscription that do not depend on usage. */
  readonly fixedCharges: SubscriptionFixedCharges;
  /** What was used since a subscription started. */
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
   * Lists subscriptions: one page when awaited, every one when iterated.
   *
   * Without `status` in the query, there are only active ones.
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
   * Gets a subscription with its plan: the active one, unless the query has another `status`.
   *
   * Several that ended can share an external id; `list` gives them all.
   *
   * @throws LagoNotFoundError if no subscription of this status has this external id.
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
   * Puts a customer on a plan, and gives the subscription with its plan.
   *
   * If the customer has a subscription with this `external_id`, it changes to the plan: at once to a dearer one, and to
   * a cheaper one when the billing period ends. A customer that there is not is created. It can lead to an invoice, so
   * it is not retried: after a failure, look whether it is there.
   *
   * @throws LagoNotFoundError if there is no such plan.
   * @throws LagoPermissionError if there are `plan_overrides`, and your Lago plan has no overrides.
   * @throws LagoValidationError if a field is not as it must be, another customer has a subscription with this
   * `external_id`, or the card is not good for the amount in `authorization`.
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
  create(input: NewSubscription, options?: RequestOptions): LagoPromise<CreatedSubscription> {
    // The API has the authorization beside the subscription; for a caller, it is one more thing to say about it.
    const { authorization, ...subscription } = input;
    return this.#core.post("/subscriptions", "subscription", {
      body: { subscription, ...(authorization && { authorization }) },
      read: readCreated,
      options,
    });
  }

  /**
   * Updates a subscription. A field that is left out stays as it was; `create` changes its plan.
   *
   * If one is active and another pending, it is the active one, unless `status` of the query says the other.
   * `subscription_at` changes only before the subscription starts.
   *
   * @throws LagoNotFoundError if no active or pending subscription has this external id.
   * @throws LagoPermissionError if there are `plan_overrides`, and your Lago plan has no overrides.
   * @throws LagoValidationError if a field is not as it must be; `fields` says which.
   *
   * Operation: `updateSubscription`, `PUT /subscriptions/{external_id}`.
   */
  update(
    externalId: string,
    input: SubscriptionChange,
    query?: SubscriptionUpdateQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionWithPlan> {
    return this.#core.put("/subscriptions/{external_id}", "subscription", {
      ids: [externalId],
      query,
      // The API takes `status` from the query or from the body, for the same purpose: callers say it once.
      body: { ...(query?.status && { status: query.status }), subscription: input },
      options,
    });
  }

  /**
   * Ends a subscription, and gives it as it is then; with `status: "pending"` in the query, one that has yet to start.
   *
   * What is unbilled is invoiced in the background, and what was paid in advance is credited, unless
   * `on_termination_invoice` and `on_termination_credit_note` say otherwise. If the first attempt got through but its
   * answer was lost, the retry finds nothing to end.
   *
   * @throws LagoNotFoundError if no subscription of this status has this external id.
   * @throws LagoValidationError if a value of the query is none of those that there are.
   *
   * Operation: `destroySubscription`, `DELETE /subscriptions/{external_id}`.
   */
  delete(
    externalId: string,
    query?: SubscriptionDeleteQuery,
    options?: RequestOptions,
  ): LagoPromise<SubscriptionWithPlan> {
    return this.#core.delete("/subscriptions/{external_id}", "subscription", {
      ids: [externalId],
      query,
      options,
    });
  }
}

const readCreated: Reader = (body, envelope) => {
  const subscription = readJson(body, envelope);
  // As: that the body is an object is what the line above made sure of.
  const { authorization } = body as { readonly authorization?: unknown };
  return authorization == null ? subscription : { ...Object(subscription), authorization };
};
