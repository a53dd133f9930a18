import type { Alert, AlertCreateInput } from "@lagokit/types";
import type { Lago } from "../lago.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { Ensured } from "./ensured.ts";
import { getOrCreate, unlessNotFound } from "./get-or-create.ts";

/** The input of an alert, with its subscription. */
export type SubscriptionAlertEnsureInput = AlertCreateInput & { readonly external_subscription_id: string };

/**
 * Gets the alert of a subscription with this `code`, or creates it if it does not exist. Concurrent callers get the
 * same alert.
 *
 * An existing alert is not changed, even if the input differs: `subscriptions.alerts.update` changes it. A subscription
 * can have only one alert of each type and billable metric: a second alert with another code is refused with
 * `alert_already_exists`.
 *
 * @throws LagoNotFoundError if the subscription does not exist.
 * @throws LagoRequestError if the response to the create request was lost and the alert still does not exist. Its
 * `outcomeUnknown` is then true.
 * @throws LagoValidationError if a field is invalid, or an alert of this type already exists; see `fields`.
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
