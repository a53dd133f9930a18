import { Client } from "lago-javascript-client";
import { apiKey, type Connect, customerInput, headers, pageSize } from "./subject.ts";

/** The official client, set up as in its README. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const { accept } = headers;
  const client = Client(apiKey, {
    baseUrl,
    customFetch: fetch,
    baseApiParams: { redirect: "follow", headers: { accept } },
  });
  return {
    get: async () => (await client.customers.findCustomer("acme")).data.customer,
    create: async () => (await client.customers.createCustomer({ customer: customerInput })).data.customer,
    page: async (page) => (await client.customers.findAllCustomers({ page, per_page: pageSize })).data,
    sendBatch: async (events) => (await client.events.createBatchEvents({ events: [...events] })).data,
  };
};
