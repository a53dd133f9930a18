import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CustomerPage } from "./subject.ts";

/** Where the client stands that Hey API generates: TypeScript, which is not committed. */
export const heyApiFolder: string = fileURLToPath(new URL("../../.lagokit/hey-api", import.meta.url));

/** The same client, compiled to one module. */
export const heyApiModule = `${heyApiFolder}/bundled.js`;

/** What of the generated client the benchmarks use. */
export interface HeyApi {
  readonly createConfig: (options: object) => object;
  readonly createClient: (configuration: object) => unknown;
  readonly findCustomer: (options: object) => Promise<{ data?: { customer: unknown } }>;
  readonly createCustomer: (options: object) => Promise<{ data?: { customer: unknown } }>;
  readonly findAllCustomers: (options: object) => Promise<{ data?: CustomerPage }>;
  readonly createBatchEvents: (options: object) => Promise<{ data?: unknown }>;
}

/** Gives the names of the functions that were generated. */
export function readHeyApiNames(): readonly string[] {
  const text = readFileSync(`${heyApiFolder}/sdk.gen.ts`, "utf8");
  return [...text.matchAll(/^export const (\w+)/gm)].flatMap(([, name]) => name ?? []);
}

/** Imports the client that was generated. */
export async function readHeyApi(): Promise<HeyApi> {
  // As: that is what was generated.
  return (await import(pathToFileURL(heyApiModule).href)) as HeyApi;
}
