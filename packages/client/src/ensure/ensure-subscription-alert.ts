import type { Alert, AlertCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/** The input of an alert, with the subscription that it is on. */
export type SubscriptionAlertEnsureInput = AlertCreateInput & { readonly external_subscription_id: string };

/**
 * Gives the alert of a subscription with this `code`, and creates it if there is none. Two callers at once get the same one.
 *
 * One that is there is not changed, be the input another or not: `subscriptions.alerts.update` changes it. A subscription has
 * one alert of each type, or of each type and billable metric: another with another code is an error, which says
 * `alert_already_exists`.
 *
 * @throws LagoNotFoundError if there is no such subscription.
 * @throws LagoRequestError if the answer to the create was lost, and there is no such alert still: `outcomeUnknown` is true.
 * @throws LagoValidationError if a field is invalid, or there is an alert of this type already; `fields` says which.
 */
export function ensureSubscriptionAlert(
  lago: Pick<Lago, "subscriptions">,
  { external_subscription_id: subscription, ...input }: SubscriptionAlertEnsureInput,
  options?: RequestOptions,
): Promise<Ensured<Alert>> {
  const { alerts } = lago.subscriptions;
  return getOrCreate({
    find: () => unlessNotFound(alerts.get(subscription, input.code, undefined, options)),
    create: () => alerts.create(subscription, input, undefined, options),
  });
}
