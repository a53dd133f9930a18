import { Lago } from "@lagokit/client";
import { apiKey, type Calls, type Connect, customerInput, pageSize } from "./subject.ts";

/** The client of this project, with everything that it does by default. */
export const connect: Connect = ({ baseUrl, fetch }) => callsOf(new Lago({ apiKey, baseUrl, fetch }));

/** The calls of a client, whatever carries its requests. */
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
