import type { Handlers } from "../../server/handlers.ts";
import { findCurrentUsage } from "./current-usage.ts";

/** The operations of usage. */
export const usage: Handlers<"findCustomerCurrentUsage"> = {
  findCustomerCurrentUsage: ({ world, path, query }) => ({
    customer_usage: findCurrentUsage(world, path.external_customer_id, query),
  }),
};
