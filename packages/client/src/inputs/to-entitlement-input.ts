import type { EntitlementUpdateInput, PlanEntitlement } from "@lagokit/types";

/** The entitlements of a plan, as `plans.entitlements.create` takes them: the values of privileges, by feature. */
export function toEntitlementInput(entitlements: readonly PlanEntitlement[]): EntitlementUpdateInput {
  return Object.fromEntries(
    entitlements.map(({ code, privileges }) => [
      code,
      Object.fromEntries(privileges.map((privilege) => [privilege.code, privilege.value])),
    ]),
  );
}
