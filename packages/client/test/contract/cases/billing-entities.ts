import type { Cases } from "../case.ts";

/** The cases of `lago.billingEntities`. */
export const billingEntities = {
  listBillingEntities: (lago, { options }) => lago.billingEntities.list(options),
  getBillingEntity: (lago, { path, options }) => lago.billingEntities.get(path.code, options),
  createBillingEntity: (lago, { body, options }) => lago.billingEntities.create(body.billing_entity, options),
  updateBillingEntity: (lago, { path, body, options }) =>
    lago.billingEntities.update(path.code, body.billing_entity, options),
} satisfies Cases<"listBillingEntities" | "getBillingEntity" | "createBillingEntity" | "updateBillingEntity">;
