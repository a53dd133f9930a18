import type { Handlers } from "../../server/handlers.ts";
import { inEnvelope } from "../../server/call.ts";
import { pageOf } from "../../server/page.ts";
import { notFound } from "../../server/refusal.ts";
import { type AlertRow, alertTable } from "../../state/subscription-alerts.ts";
import { findSubscription } from "../../state/subscriptions.ts";
import type { Query } from "../../server/query.ts";
import type { World } from "../../world/world.ts";
import { toAlert } from "./alert.ts";
import { changeAlert } from "./change-alert.ts";
import { createAlert } from "./create-alert.ts";
import { createAlerts } from "./create-alerts.ts";

type AlertOperation =
  | "createSubscriptionAlert"
  | "deleteAllSubscriptionAlerts"
  | "deleteSubscriptionAlert"
  | "getSubscriptionAlert"
  | "getSubscriptionAlerts"
  | "updateSubscriptionAlert";

type Selection = Query<"subscription_status">;

/** The operations of the alerts of subscriptions. */
export const subscriptionAlerts: Handlers<AlertOperation> = {
  getSubscriptionAlerts({ world, path, query }) {
    const { rows, meta } = pageOf(query, alertsOf(world, find(world, path.external_id, query)).toReversed());
    return { alerts: rows.map((row) => toAlert(world, row)), meta };
  },
  getSubscriptionAlert: ({ world, path, query }) => ({
    alert: toAlert(world, findAlert(world, find(world, path.external_id, query), path.code)),
  }),
  createSubscriptionAlert({ world, path, query, body }) {
    const externalId = find(world, path.external_id, query);
    if ("alerts" in body && Array.isArray(body.alerts) && body.alerts.length > 0)
      return { alerts: createAlerts(world, externalId, body.alerts).map((row) => toAlert(world, row)) };
    // As: a body without `alerts` is that of one alert.
    const input = inEnvelope(body as Extract<typeof body, { readonly alert: unknown }>, "alert");
    return { alert: toAlert(world, createAlert(world, externalId, input)) };
  },
  updateSubscriptionAlert({ world, path, query, body }) {
    const alert = findAlert(world, find(world, path.external_id, query), path.code);
    return { alert: toAlert(world, changeAlert(world, alert, inEnvelope(body, "alert"))) };
  },
  deleteSubscriptionAlert({ world, path, query }) {
    const alert = findAlert(world, find(world, path.external_id, query), path.code);
    world.table(alertTable).delete(alert);
    return { alert: { ...toAlert(world, alert), thresholds: [] } };
  },
  deleteAllSubscriptionAlerts({ world, path, query }) {
    for (const alert of alertsOf(world, find(world, path.external_id, query))) world.table(alertTable).delete(alert);
    return undefined;
  },
};

/** The `external_id` of a subscription that exists with the status of the request. */
function find(world: World, externalId: string, query: Selection): string {
  return findSubscription(world, externalId, query.text("subscription_status")).external_id;
}

function alertsOf(world: World, externalId: string): AlertRow[] {
  return world.table(alertTable).where(({ external_subscription_id: id }) => id === externalId);
}

function findAlert(world: World, externalId: string, code: string): AlertRow {
  const alert = alertsOf(world, externalId).find((row) => row.code === code);
  if (alert === undefined) throw notFound("alert");
  return alert;
}
