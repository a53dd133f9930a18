import { bodyHeaders, type Connect, type CustomerPage, customerInput, headers, pageSize } from "./subject.ts";

/** `fetch` with only the code that the calls need. */
export const connect: Connect = ({ baseUrl, fetch }) => {
  const send = (path: string): Promise<Response> => fetch(`${baseUrl}${path}`, { method: "GET", headers });
  const get = async (path: string): Promise<unknown> => (await send(path)).json();
  const post = async (path: string, body: unknown): Promise<unknown> => {
    const response = await fetch(`${baseUrl}${path}`, {
      method: "POST",
      headers: bodyHeaders,
      body: JSON.stringify(body),
    });
    return response.json();
  };
  // As: the API responds with this.
  return {
    get: async () => ((await get("/customers/acme")) as { customer: unknown }).customer,
    getWithResponse: async () => {
      const response = await send("/customers/acme");
      return { data: ((await response.json()) as { customer: unknown }).customer, response };
    },
    create: async () => ((await post("/customers", { customer: customerInput })) as { customer: unknown }).customer,
    page: async (page) => (await get(`/customers?page=${page}&per_page=${pageSize}`)) as CustomerPage,
    sendBatch: (events) => post("/events/batch", { events }),
  };
};
