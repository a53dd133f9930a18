import type { Cases } from "../case.ts";

/** The cases of `lago.plans`. */
export const plans = {
  findAllPlans: (lago, { query, options }) => lago.plans.list(query, options),
  findPlan: (lago, { path, options }) => lago.plans.get(path.code, options),
  createPlan: (lago, { body, options }) => lago.plans.create(body.plan, options),
  updatePlan: (lago, { path, body, options }) => lago.plans.update(path.code, body.plan, options),
  destroyPlan: (lago, { path, options }) => lago.plans.delete(path.code, options),
  findAllPlanCharges: (lago, { path, query, options }) => lago.plans.charges.list(path.code, query, options),
  findPlanCharge: (lago, { path, options }) => lago.plans.charges.get(path.code, path.charge_code, options),
  createPlanCharge: (lago, { path, body, options }) => lago.plans.charges.create(path.code, body.charge, options),
  updatePlanCharge: (lago, { path, body, options }) =>
    lago.plans.charges.update(path.code, path.charge_code, body.charge, options),
  destroyPlanCharge: (lago, { path, body, options }) =>
    lago.plans.charges.delete(path.code, path.charge_code, body?.charge, options),
  findAllPlanChargeFilters: (lago, { path, query, options }) =>
    lago.plans.charges.filters.list(path.code, path.charge_code, query, options),
  findPlanChargeFilter: (lago, { path, options }) =>
    lago.plans.charges.filters.get(path.code, path.charge_code, path.filter_id, options),
  createPlanChargeFilter: (lago, { path, body, options }) =>
    lago.plans.charges.filters.create(path.code, path.charge_code, body.filter, options),
  updatePlanChargeFilter: (lago, { path, body, options }) =>
    lago.plans.charges.filters.update(path.code, path.charge_code, path.filter_id, body.filter, options),
  destroyPlanChargeFilter: (lago, { path, body, options }) =>
    lago.plans.charges.filters.delete(path.code, path.charge_code, path.filter_id, body?.filter, options),
  findAllPlanFixedCharges: (lago, { path, query, options }) => lago.plans.fixedCharges.list(path.code, query, options),
  findPlanFixedCharge: (lago, { path, options }) =>
    lago.plans.fixedCharges.get(path.code, path.fixed_charge_code, options),
  createPlanFixedCharge: (lago, { path, body, options }) =>
    lago.plans.fixedCharges.create(path.code, body.fixed_charge, options),
  updatePlanFixedCharge: (lago, { path, body, options }) =>
    lago.plans.fixedCharges.update(path.code, path.fixed_charge_code, body.fixed_charge, options),
  destroyPlanFixedCharge: (lago, { path, body, options }) =>
    lago.plans.fixedCharges.delete(path.code, path.fixed_charge_code, body?.fixed_charge, options),
  findAllEntitlements: (lago, { path, options }) => lago.plans.entitlements.list(path.code, options),
  findEntitlement: (lago, { path, options }) => lago.plans.entitlements.get(path.code, path.feature_code, options),
  createEntitlement: (lago, { path, body, options }) =>
    lago.plans.entitlements.create(path.code, body.entitlements, options),
  updateEntitlement: (lago, { path, body, options }) =>
    lago.plans.entitlements.update(path.code, body.entitlements, options),
  destroyEntitlement: (lago, { path, options }) =>
    lago.plans.entitlements.delete(path.code, path.feature_code, options),
  removeEntitlementPrivilege: (lago, { path, options }) =>
    lago.plans.entitlements.privileges.delete(path.code, path.feature_code, path.privilege_code, options),
  replacePlanMetadata: (lago, { path, body, options }) =>
    lago.plans.metadata.replace(path.code, body.metadata, options),
  mergePlanMetadata: (lago, { path, body, options }) => lago.plans.metadata.merge(path.code, body.metadata, options),
  deleteAllPlanMetadata: (lago, { path, options }) => lago.plans.metadata.deleteAll(path.code, options),
  deletePlanMetadataKey: (lago, { path, options }) => lago.plans.metadata.deleteKey(path.code, path.key, options),
} satisfies Cases<
  | "findAllPlans"
  | "findPlan"
  | "createPlan"
  | "updatePlan"
  | "destroyPlan"
  | "findAllPlanCharges"
  | "findPlanCharge"
  | "createPlanCharge"
  | "updatePlanCharge"
  | "destroyPlanCharge"
  | "findAllPlanChargeFilters"
  | "findPlanChargeFilter"
  | "createPlanChargeFilter"
  | "updatePlanChargeFilter"
  | "destroyPlanChargeFilter"
  | "findAllPlanFixedCharges"
  | "findPlanFixedCharge"
  | "createPlanFixedCharge"
  | "updatePlanFixedCharge"
  | "destroyPlanFixedCharge"
  | "findAllEntitlements"
  | "findEntitlement"
  | "createEntitlement"
  | "updateEntitlement"
  | "destroyEntitlement"
  | "removeEntitlementPrivilege"
  | "replacePlanMetadata"
  | "mergePlanMetadata"
  | "deleteAllPlanMetadata"
  | "deletePlanMetadataKey"
>;
