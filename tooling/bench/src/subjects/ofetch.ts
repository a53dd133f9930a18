import { createFetch } from "ofetch";
import { type Connect, type CustomerPage, customerInput, headers, pageSize } from "./subject.ts";

/** ofetch, with its defaults. */
export const connect: Connect = ({ baseUrl: baseURL, fetch }) => {
  const client = createFetch({ fetch, defaults: { baseURL, headers } });
  return {
    get: async () => (await client<{ customer: unknown }>("/customers/acme")).customer,
    create: async () =>
      (await client<{ customer: unknown }>("/customers", { method: "POST", body: { customer: customerInput } }))
        .customer,
    page: (page) => client<CustomerPage>("/customers", { query: { page, per_page: pageSize } }),
    sendBatch: (events) => client("/events/batch", { method: "POST", body: { events } }),
  };
};
