import { Pool } from "undici";
import { bodyHeaders, type Connect, type CustomerPage, customerInput, headers, pageSize } from "./subject.ts";

/** Undici's own request API over a pool of connections: the lowest cost of a request in Node. */
export const connect: Connect = ({ baseUrl }) => {
  const { origin, pathname } = new URL(baseUrl);
  const pool = new Pool(origin, { connections: 100 });
  const get = async (path: string): Promise<unknown> => {
    const { body } = await pool.request({ method: "GET", path: `${pathname}${path}`, headers });
    return body.json();
  };
  const post = async (path: string, value: unknown): Promise<unknown> => {
    const { body } = await pool.request({
      method: "POST",
      path: `${pathname}${path}`,
      headers: bodyHeaders,
      body: JSON.stringify(value),
    });
    return body.json();
  };
  // As: the API responds with this.
  return {
    get: async () => ((await get("/customers/acme")) as { customer: unknown }).customer,
    create: async () => ((await post("/customers", { customer: customerInput })) as { customer: unknown }).customer,
    page: async (page) => (await get(`/customers?page=${page}&per_page=${pageSize}`)) as CustomerPage,
    sendBatch: (events) => post("/events/batch", { events }),
  };
};
