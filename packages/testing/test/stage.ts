import { Lago, type LagoOptions } from "@lagokit/client";
import { type FakeLago, fakeLago, type FakeLagoOptions } from "../src/index.ts";

/** A fake, and a client of it that does not retry. */
export function stage(
  options: FakeLagoOptions = {},
  clientOptions: Partial<LagoOptions> = {},
): { readonly fake: FakeLago; readonly lago: Lago } {
  const fake = fakeLago(options);
  const lago = new Lago({ apiKey: fake.apiKey, baseUrl: fake.url, fetch: fake.fetch, maxRetries: 0, ...clientOptions });
  return { fake, lago };
}
