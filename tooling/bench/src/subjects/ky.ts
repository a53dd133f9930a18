import ky from "ky";
import { type Connect, type CustomerPage, customerInput, headers, pageSize } from "./subject.ts";

/** ky, with its defaults. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const client = ky.create({ prefix: baseUrl, headers, fetch });
  return {
    get: async () => (await client.get("customers/acme").json<{ customer: unknown }>()).customer,
    create: async () =>
      (await client.post("customers", { json: { customer: customerInput } }).json<{ customer: unknown }>()).customer,
    page: (page) => client.get("customers", { searchParams: { page, per_page: pageSize } }).json<CustomerPage>(),
    sendBatch: (events) => client.post("events/batch", { json: { events } }).json(),
  };
};
