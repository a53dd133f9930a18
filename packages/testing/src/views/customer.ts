import type { Customer, CustomerWebhook } from "@lagokit/types";
import { customerInside } from "./customer-details.ts";
import { type CustomerRow, customerTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The current customer of an invoice. If it is deleted, the last one that is known. */
export function customerNow(world: World, last: CustomerRow): Customer {
  return customerInside(world.table(customerTable).get(last.lago_id) ?? last);
}

/** The customer of an invoice in a webhook. */
export function customerInWebhook(world: World, last: CustomerRow): CustomerWebhook {
  const { integration_customers: _integrations, ...customer } = customerNow(world, last);
  return customer;
}
