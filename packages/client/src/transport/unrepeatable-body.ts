import type { Fetch } from "./fetch.ts";
import type { Resend } from "./resend.ts";

/** What is handed to `fetch` of a request whose body is text. */
export interface Content {
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * The headers and the body as `fetch` is to get them: what must not be sent twice, in a form that no runtime can send twice.
 *
 * That is a stream, which is gone once it is read. Node's `fetch` sends again after a 421, as the standard of `fetch` says,
 * and what has no body after HTTP/2's REFUSED_STREAM and GOAWAY too. Deno's does after those two, and when a connection
 * breaks that was kept from an earlier request: https://github.com/denoland/deno/issues/35610.
 */
export function unrepeatableBody(resend: Resend, { headers, body }: Content, fetch: Fetch | undefined): RequestInit {
  if (resend !== "never" || !mayRepeat(fetch)) return { headers, body: body ?? null };
  const bytes = new Blob([body ?? ""]);
  const sent = new Headers(headers);
  // Node sends a stream in chunks unless it is told how long it is.
  sent.set("content-length", `${bytes.size}`);
  // What stands in for `fetch` in tests, and takes a body for text, gets that.
  const stream = Object.assign(bytes.stream(), { toString: () => body });
  // Without credentials, since some versions of Node's `fetch` would answer a 401 with some, and fail where they cannot.
  return Object.assign<RequestInit, object>({ headers: sent, body: stream, credentials: "omit" }, { duplex: "half" });
}

/** Whether it is the `fetch` of Node or Deno. That of a page which stands in for a browser's, in tests, is not. */
function mayRepeat(fetch: Fetch = globalThis.fetch): boolean {
  if ("Deno" in globalThis) return true;
  // As: not every runtime has `process`, so the types that this is compiled with do not know it.
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly undici?: string } } };
  return fetch === globalThis.fetch && process?.versions?.undici !== undefined && !("document" in globalThis);
}
