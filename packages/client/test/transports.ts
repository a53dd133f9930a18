import type { Dispatcher } from "undici";
import { Agent } from "undici-7";
import type { Fetch } from "../src/index.ts";
import { undiciFetch } from "../src/undici/undici-fetch.ts";

/** What the requests of a client are sent with, in the place of the global `fetch`; none for that itself. */
export interface Transport {
  readonly fetch: Fetch | undefined;
  close(): Promise<void>;
}

/** Makes what a transport is called by. */
export const transports = {
  fetch: (): Transport => ({ fetch: undefined, close: async () => {} }),
  undici: (): Transport => byUndici(undiciFetch()),
  // As: the types of the two differ in what the transport does not use.
  "undici 7": (): Transport => byUndici(undiciFetch(new Agent({ allowH2: false }) as unknown as Dispatcher)),
} as const;

/** A transport that a client can have. */
export type TransportName = keyof typeof transports;

function byUndici(fetch: ReturnType<typeof undiciFetch>): Transport {
  return { fetch, close: () => fetch.close() };
}

declare module "vitest" {
  interface ProvidedContext {
    /** The transport that the project runs on. */
    transport: TransportName;
  }
}
