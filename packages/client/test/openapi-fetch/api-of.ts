import { Lago, type LagoOptions } from "../../src/index.ts";
import { type OpenapiClient, openapiFetch } from "../../src/openapi-fetch.ts";
import { answering, type Server } from "../start-server.ts";

/** The response with a customer. */
export const customer = answering(200, { customer: { external_id: "acme" } });

/** The path of a customer. */
export const path = "/customers/{external_customer_id}";

/** A client of openapi-fetch whose API is a test server. */
export function apiOf({ url }: Server, options: LagoOptions = {}): OpenapiClient {
  return openapiFetch(new Lago({ apiKey: "key", baseUrl: url, retryDelay: 0, ...options }));
}

/** Anything that a JavaScript caller could pass, regardless of the types. */
export function anything(value: unknown): never {
  // As: this is its purpose.
  return value as never;
}
