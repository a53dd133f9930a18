import type { paths } from "@lagokit/types";
import createClient from "openapi-fetch";
import { type Connect, customerInput, headers, pageSize } from "./subject.ts";

/** openapi-fetch, with this project's types. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = createClient<paths>({ baseUrl, headers, fetch: (request) => fetch(request) });
  const path = { external_customer_id: "acme" };
  return {
    get: async () => (await client.GET("/customers/{external_customer_id}", { params: { path } })).data?.customer,
    getWithResponse: async () => {
      const { data, response } = await client.GET("/customers/{external_customer_id}", { params: { path } });
      return { data: data?.customer, response };
    },
    create: async () => (await client.POST("/customers", { body: { customer: customerInput } })).data?.customer,
    page: async (page) => (await client.GET("/customers", { params: { query: { page, per_page: pageSize } } })).data,
    sendBatch: async (events) => (await client.POST("/events/batch", { body: { events: [...events] } })).data,
  };
};
