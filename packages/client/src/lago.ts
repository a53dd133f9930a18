import { configure } from "./core/configuration.ts";
import { Http } from "./core/http.ts";
import type { LagoOptions } from "./core/lago-options.ts";
import { Customers } from "./resources/customers.ts";

/**
 * A client of the Lago API.
 *
 * @example
 * const lago = new Lago({ apiKey: "your-api-key", region: "eu" });
 * const url = await lago.customers.portalUrl("acme");
 */
export class Lago {
  readonly customers: Customers;

  /** @throws LagoConfigurationError if an option, or the environment variable in its place, is missing or wrong. */
  constructor(options: LagoOptions = {}) {
    const http = new Http(configure(options));
    this.customers = new Customers(http);
  }
}
