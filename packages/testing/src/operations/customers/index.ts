import { inEnvelope } from "../../server/call.ts";
import type { Handlers } from "../../server/handlers.ts";
import { pageOf } from "../../server/page.ts";
import { customerTable, findCustomer } from "../../state/tables.ts";
import { deleteCustomer } from "./delete.ts";
import { matching } from "./filters.ts";
import { customerDetails, customerListItem } from "../../views/customer-details.ts";
import { upsert } from "./upsert.ts";
import { checkoutUrl, portalUrl } from "./urls.ts";

type CustomerOperation =
  | "createCustomer"
  | "destroyCustomer"
  | "findAllCustomers"
  | "findCustomer"
  | "generateCustomerCheckoutURL"
  | "getCustomerPortalUrl";

/** The operations of customers. */
export const customers: Handlers<CustomerOperation> = {
  findAllCustomers({ world, query }) {
    const matches = matching(world, query);
    const { rows, meta } = pageOf(query, world.table(customerTable).newest(matches));
    return { customers: rows.map((row) => customerListItem(world, row)), meta };
  },
  findCustomer: ({ world, path }) => ({
    customer: customerDetails(world, findCustomer(world, path.external_customer_id)),
  }),
  createCustomer({ world, body }) {
    return { customer: customerDetails(world, upsert(world, inEnvelope(body, "customer"))) };
  },
  destroyCustomer({ world, path }) {
    const customer = findCustomer(world, path.external_customer_id);
    deleteCustomer(world, customer);
    return { customer: customerDetails(world, customer) };
  },
  getCustomerPortalUrl: ({ world, path }) => ({
    customer: { portal_url: portalUrl(world, findCustomer(world, path.external_customer_id)) },
  }),
  generateCustomerCheckoutURL: ({ world, path }) => checkoutUrl(world, findCustomer(world, path.external_customer_id)),
};
