import { Customers, LagoCore } from "@lagokit/client";
import type { paths } from "@lagokit/types";
import createClient from "openapi-fetch";

/** The calls that are measured: getting a customer, and creating one. */
export type Kind = "GET" | "POST";

/** What makes the calls. */
export type Subject = keyof typeof subjects;

type Call = () => Promise<unknown>;

/** Stands for the network; openapi-fetch hands it a `Request`, the others what one is made of. */
type Fetch = (input: string | Request, init?: RequestInit) => Promise<Response>;

/** The answer to every call. */
export const customer: string = JSON.stringify({
  customer: {
    lago_id: "1a901a90-1a90-1a90-1a90-1a901a901a90",
    external_id: "acme",
    name: "Acme",
    email: "billing@acme.example",
    currency: "EUR",
    timezone: "Europe/Paris",
    created_at: "2026-01-31T12:00:00Z",
    updated_at: "2026-01-31T12:00:00Z",
    address_line1: "1 Main Street",
    city: "Paris",
    country: "FR",
    billing_configuration: { invoice_grace_period: 3, payment_provider: "stripe", provider_customer_id: "cus_1" },
    metadata: [],
    taxes: [{ lago_id: "2a901a90-1a90-1a90-1a90-1a901a901a90", code: "vat", rate: 20 }],
  },
});

const baseUrl = "https://api.getlago.com/api/v1";
const authorization = "Bearer key";
const input = { external_id: "acme", name: "Acme" };

/** Makes what makes the calls, all with the same `fetch`. */
export const subjects = {
  "bare fetch": (kind: Kind, fetch: Fetch): Call => {
    const headers = { accept: "application/json", authorization };
    const get = (): Promise<Response> => fetch(`${baseUrl}/customers/acme`, { method: "GET", headers });
    const post = (): Promise<Response> =>
      fetch(`${baseUrl}/customers`, {
        method: "POST",
        headers: { ...headers, "content-type": "application/json" },
        body: JSON.stringify({ customer: input }),
      });
    return async () => {
      const response = await (kind === "GET" ? get() : post());
      return ((await response.json()) as { customer: unknown }).customer;
    };
  },
  "openapi-fetch, alone": (kind: Kind, fetch: Fetch): Call => {
    const client = createClient<paths>({
      baseUrl,
      headers: { accept: "application/json", authorization },
      fetch: (request) => fetch(request),
    });
    const path = { external_customer_id: "acme" };
    return async () => {
      const { data } =
        kind === "GET"
          ? await client.GET("/customers/{external_customer_id}", { params: { path } })
          : await client.POST("/customers", { body: { customer: input } });
      return data?.customer;
    };
  },
  "the client": (kind: Kind, fetch: Fetch): Call => {
    const customers = new Customers(new LagoCore({ apiKey: "key", region: "us", fetch }));
    return kind === "GET" ? () => customers.get("acme") : () => customers.create(input);
  },
} satisfies Record<string, (kind: Kind, fetch: Fetch) => Call>;
