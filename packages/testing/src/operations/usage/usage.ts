import type { Handlers } from "../../server/handlers.ts";
import { findCurrentUsage } from "./current-usage.ts";
import { listPastUsage } from "./past-usage.ts";

/** The operations of usage. */
export const usage: Handlers<"findAllCustomerPastUsage" | "findCustomerCurrentUsage"> = {
  findCustomerCurrentUsage: ({ world, path, query }) => ({
    customer_usage: findCurrentUsage(world, path.external_customer_id, query),
  }),
  findAllCustomerPastUsage: ({ world, path, query }) => listPastUsage(world, path.external_customer_id, query),
};
