import type { Cases } from "../case.ts";

/** The cases of `lago.subscriptions`. */
export const subscriptions = {
  findAllSubscriptions: (lago, { query, options }) => lago.subscriptions.list(query, options),
  findSubscription: (lago, { path, query, options }) => lago.subscriptions.get(path.external_id, query, options),
  createSubscription: (lago, { body: { subscription, ...others }, options }) =>
    lago.subscriptions.create({ ...subscription, ...others }, options),
  updateSubscription: (lago, { path, query, body, options }) =>
    lago.subscriptions.update(path.external_id, body.subscription, query, options),
  destroySubscription: (lago, { path, query, options }) => lago.subscriptions.delete(path.external_id, query, options),
  getSubscriptionAlerts: (lago, { path, query, options }) =>
    lago.subscriptions.alerts.list(path.external_id, query, options),
  getSubscriptionAlert: (lago, { path, query, options }) =>
    lago.subscriptions.alerts.get(path.external_id, path.code, query, options),
  createSubscriptionAlert: (lago, { path, query, body, options }) =>
    "alert" in body
      ? lago.subscriptions.alerts.create(path.external_id, body.alert, query, options)
      : lago.subscriptions.alerts.createAll(path.external_id, body.alerts, query, options),
  updateSubscriptionAlert: (lago, { path, query, body, options }) =>
    lago.subscriptions.alerts.update(path.external_id, path.code, body.alert, query, options),
  deleteSubscriptionAlert: (lago, { path, query, options }) =>
    lago.subscriptions.alerts.delete(path.external_id, path.code, query, options),
  deleteAllSubscriptionAlerts: (lago, { path, query, options }) =>
    lago.subscriptions.alerts.deleteAll(path.external_id, query, options),
  findAllSubscriptionCharges: (lago, { path, query, options }) =>
    lago.subscriptions.charges.list(path.external_id, query, options),
  findSubscriptionCharge: (lago, { path, query, options }) =>
    lago.subscriptions.charges.get(path.external_id, path.charge_code, query, options),
  overrideSubscriptionCharge: (lago, { path, query, body, options }) =>
    lago.subscriptions.charges.override(path.external_id, path.charge_code, body.charge, query, options),
  findAllSubscriptionChargeFilters: (lago, { path, query, options }) =>
    lago.subscriptions.charges.filters.list(path.external_id, path.charge_code, query, options),
  findSubscriptionChargeFilter: (lago, { path, query, options }) =>
    lago.subscriptions.charges.filters.get(path.external_id, path.charge_code, path.filter_id, query, options),
  createSubscriptionChargeFilter: (lago, { path, query, body, options }) =>
    lago.subscriptions.charges.filters.create(path.external_id, path.charge_code, body.filter, query, options),
  updateSubscriptionChargeFilter: (lago, { path: { external_id, charge_code, filter_id }, query, body, options }) =>
    lago.subscriptions.charges.filters.update(external_id, charge_code, filter_id, body.filter, query, options),
  destroySubscriptionChargeFilter: (lago, { path, query, options }) =>
    lago.subscriptions.charges.filters.delete(path.external_id, path.charge_code, path.filter_id, query, options),
  findAllSubscriptionFixedCharges: (lago, { path, query, options }) =>
    lago.subscriptions.fixedCharges.list(path.external_id, query, options),
  findSubscriptionFixedCharge: (lago, { path, query, options }) =>
    lago.subscriptions.fixedCharges.get(path.external_id, path.fixed_charge_code, query, options),
  overrideSubscriptionFixedCharge: (lago, { path: { external_id, fixed_charge_code }, query, body, options }) =>
    lago.subscriptions.fixedCharges.override(external_id, fixed_charge_code, body.fixed_charge, query, options),
  findAllSubscriptionEntitlements: (lago, { path, query, options }) =>
    lago.subscriptions.entitlements.list(path.external_id, query, options),
  updateSubscriptionEntitlements: (lago, { path, query, body, options }) =>
    lago.subscriptions.entitlements.update(path.external_id, body.entitlements, query, options),
  destroySubscriptionEntitlement: (lago, { path, query, options }) =>
    lago.subscriptions.entitlements.delete(path.external_id, path.feature_code, query, options),
  destroySubscriptionEntitlementPrivilege: (lago, { path, query, options }) => {
    const { external_id, feature_code, privilege_code } = path;
    return lago.subscriptions.entitlements.privileges.delete(external_id, feature_code, privilege_code, query, options);
  },
  getSubscriptionLifetimeUsage: (lago, { path, query, options }) =>
    lago.subscriptions.lifetimeUsage.get(path.external_id, query, options),
  updateSubscriptionLifetimeUsage: (lago, { path, query, body, options }) =>
    lago.subscriptions.lifetimeUsage.update(path.external_id, body.lifetime_usage, query, options),
} satisfies Cases<
  | "findAllSubscriptions"
  | "findSubscription"
  | "createSubscription"
  | "updateSubscription"
  | "destroySubscription"
  | "getSubscriptionAlerts"
  | "getSubscriptionAlert"
  | "createSubscriptionAlert"
  | "updateSubscriptionAlert"
  | "deleteSubscriptionAlert"
  | "deleteAllSubscriptionAlerts"
  | "findAllSubscriptionCharges"
  | "findSubscriptionCharge"
  | "overrideSubscriptionCharge"
  | "findAllSubscriptionChargeFilters"
  | "findSubscriptionChargeFilter"
  | "createSubscriptionChargeFilter"
  | "updateSubscriptionChargeFilter"
  | "destroySubscriptionChargeFilter"
  | "findAllSubscriptionFixedCharges"
  | "findSubscriptionFixedCharge"
  | "overrideSubscriptionFixedCharge"
  | "findAllSubscriptionEntitlements"
  | "updateSubscriptionEntitlements"
  | "destroySubscriptionEntitlement"
  | "destroySubscriptionEntitlementPrivilege"
  | "getSubscriptionLifetimeUsage"
  | "updateSubscriptionLifetimeUsage"
>;
