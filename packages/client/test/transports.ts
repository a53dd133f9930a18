import type { Dispatcher } from "undici";
import { Agent } from "undici-7";
import type { Fetch } from "../src/index.ts";
import { undiciFetch } from "../src/undici/undici-fetch.ts";

/** What sends the requests of a client instead of the global `fetch`; undefined for the global `fetch`. */
export interface Transport {
  readonly fetch: Fetch | undefined;
  close(): Promise<void>;
}

/** Creates a transport, by its name. */
export const transports = {
  fetch: (): Transport => ({ fetch: undefined, close: async () => {} }),
  undici: (): Transport => byUndici(undiciFetch()),
  // As: the types of both versions differ only in what the transport does not use.
  "undici 7": (): Transport => byUndici(undiciFetch(new Agent({ allowH2: false }) as unknown as Dispatcher)),
} as const;

/** A transport of a client. */
export type TransportName = keyof typeof transports;

function byUndici(fetch: ReturnType<typeof undiciFetch>): Transport {
  return { fetch, close: () => fetch.close() };
}

declare module "vitest" {
  interface ProvidedContext {
    /** The transport of the current test project. */
    transport: TransportName;
  }
}
