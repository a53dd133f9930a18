/** A request as it arrived. */
export interface Arrival {
  readonly method: string;
  readonly url: string;
  /** The headers that the caller sent, without those that a transport adds, as `fetch` does for `cache: "no-store"`. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

const transportHeaders =
  /^(host|connection|content-length|user-agent|pragma|cache-control|accept-(encoding|language)|sec-fetch-mode)$/;

/** Keeps only the headers that no transport adds by itself. */
export function withoutTransport(headers: Readonly<Record<string, unknown>>): Readonly<Record<string, string>> {
  const own = Object.entries(headers).filter(([name]) => !transportHeaders.test(name));
  return Object.fromEntries(own.map(([name, value]) => [name, String(value)]));
}

/** What has arrived at the server. */
export interface Ledger {
  requests: number;
  last: Arrival | null;
  events: number;
  sumOfIds: number;
}

/** Returns what has arrived at a server, and resets it. */
export async function settle(url: string): Promise<Ledger> {
  const response = await fetch(`${url}/ledger`, { method: "DELETE" });
  // As: the server sends its ledger.
  return (await response.json()) as Ledger;
}
