import type { SentEvent } from "./stored-events.ts";

/** A request to a Lago. */
export interface LagoCall {
  readonly method: string;
  /** The path without `/api/v1` and without a query. */
  readonly path: string;
  /** The events of a batch; empty for other requests. */
  readonly events: readonly SentEvent[];
}

/**
 * What happens to a request.
 * - a response: the request is not processed
 * - `lost`: it is processed, then the connection is reset
 * - `reset`: the connection is reset before it is processed
 * - `hang`: nothing happens until the caller gives up
 */
export type Fault =
  | { readonly status: number; readonly body?: object; readonly headers?: Readonly<Record<string, string>> }
  | "lost"
  | "reset"
  | "hang";

/** Decides what happens to a request. Without a fault it is processed. */
export type FaultOf = (call: LagoCall) => Fault | undefined;

/** Reads a request. */
export function toCall(method: string, url: string, body: string): LagoCall {
  const path = new URL(url, "http://lago").pathname.replace(/^\/api\/v1/, "");
  // As: the client sends JSON with events.
  const events = method === "POST" ? (JSON.parse(body) as { readonly events: readonly SentEvent[] }).events : [];
  return { method, path, events };
}
