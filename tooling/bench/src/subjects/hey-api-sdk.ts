import { readFileSync } from "node:fs";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { CustomerPage } from "./subject.ts";

/** The folder of the client that Hey API generates. It contains TypeScript, and is not committed. */
export const heyApiFolder: string = fileURLToPath(new URL("../../.lagokit/hey-api", import.meta.url));

/** The same client, compiled to one module. */
export const heyApiModule = `${heyApiFolder}/bundled.js`;

/** The part of the generated client that the benchmarks use. */
export interface HeyApi {
  readonly createConfig: (options: object) => object;
  readonly createClient: (configuration: object) => unknown;
  readonly findCustomer: (options: object) => Promise<{ data?: { customer: unknown } }>;
  readonly createCustomer: (options: object) => Promise<{ data?: { customer: unknown } }>;
  readonly findAllCustomers: (options: object) => Promise<{ data?: CustomerPage }>;
  readonly createBatchEvents: (options: object) => Promise<{ data?: unknown }>;
}

/** Returns the names of the generated functions. */
export function readHeyApiNames(): readonly string[] {
  const text = readFileSync(`${heyApiFolder}/sdk.gen.ts`, "utf8");
  return [...text.matchAll(/^export const (\w+)/gm)].flatMap(([, name]) => name ?? []);
}

/** Imports the generated client. */
export async function readHeyApi(): Promise<HeyApi> {
  // As: Hey API generated it.
  return (await import(pathToFileURL(heyApiModule).href)) as HeyApi;
}
