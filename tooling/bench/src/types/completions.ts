import type { TypedApplication } from "../applications/applications.ts";

/** A line that is being typed, and a completion that an editor must offer at its end. */
export interface Typing {
  readonly typed: string;
  readonly offered: string;
}

/** What a user of each client types to find the methods of customers. */
export const typings: Readonly<Record<TypedApplication, Typing>> = {
  "@lagokit/client": { typed: "lago.customers.", offered: "portalUrl" },
  "openapi-fetch": { typed: 'client.GET("', offered: "/customers/{external_customer_id}/portal_url" },
  "lago-javascript-client": { typed: "client.customers.", offered: "getCustomerPortalUrl" },
  "Hey API": { typed: "api.", offered: "getCustomerPortalUrl" },
};
