import { Lago } from "@lagokit/client";
import { apiKey, type Calls, type Connect, customerInput, pageSize } from "./subject.ts";

/** This project's client, with its defaults. */
export const connect: Connect = ({ baseUrl, fetch }) => callsOf(new Lago({ apiKey, baseUrl, fetch }));

/** The calls of a client, with any transport. */
export function callsOf(lago: Lago): Calls {
  return {
    get: () => lago.customers.get("acme"),
    getWithResponse: () => lago.customers.get("acme").withResponse(),
    create: () => lago.customers.create(customerInput),
    page: async (page) => {
      const { data, meta } = await lago.customers.list({ page, per_page: pageSize });
      return { customers: data, meta };
    },
    sendBatch: (events) => lago.events.sendBatch(events),
  };
}
