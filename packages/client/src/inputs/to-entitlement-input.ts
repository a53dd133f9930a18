import type { EntitlementUpdateInput, PlanEntitlement } from "@lagokit/types";

/**
 * Turns the entitlements of a plan into the input of `plans.entitlements.create`: the values of privileges, by feature.
 */
export function toEntitlementInput(entitlements: readonly PlanEntitlement[]): EntitlementUpdateInput {
  return Object.fromEntries(
    entitlements.map(({ code, privileges }) => [
      code,
      Object.fromEntries(privileges.map((privilege) => [privilege.code, privilege.value])),
    ]),
  );
}
