import { Lago, type LagoOptions } from "../../src/index.ts";
import { type OpenapiClient, openapiFetch } from "../../src/openapi-fetch.ts";
import { answering, type Server } from "../start-server.ts";

/** The answer that a customer comes in. */
export const customer = answering(200, { customer: { external_id: "acme" } });

/** The path of a customer. */
export const path = "/customers/{external_customer_id}";

/** A client of openapi-fetch whose API is a server. */
export function apiOf({ url }: Server, options: LagoOptions = {}): OpenapiClient {
  return openapiFetch(new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0, ...options }));
}

/** What a JavaScript caller could give, whatever the compiler says. */
export function anything(value: unknown): never {
  // As: that is its purpose.
  return value as never;
}
