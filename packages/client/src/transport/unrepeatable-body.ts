import type { Fetch } from "./fetch.ts";
import type { Resend } from "./resend.ts";

/** What is passed to `fetch` for a request whose body is text. */
export interface Content {
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body: string | undefined;
}

/**
 * Returns the headers and the body for `fetch`. A body that must not be sent twice gets a form that no runtime can
 * resend.
 *
 * That form is a stream, which can be read only once. Node's `fetch` resends a request after a 421, as the standard of
 * `fetch` requires, and a request without a body also after HTTP/2's REFUSED_STREAM and GOAWAY. Deno's `fetch` does so
 * after those two, and when a reused connection breaks: https://github.com/denoland/deno/issues/35610.
 */
export function unrepeatableBody(resend: Resend, { headers, body }: Content, fetch: Fetch | undefined): RequestInit {
  if (resend !== "never" || !mayRepeat(fetch)) return { headers, body: body ?? null };
  const bytes = new Blob([body ?? ""]);
  const sent = new Headers(headers);
  // Node sends a stream in chunks unless its length is set.
  sent.set("content-length", `${bytes.size}`);
  // Mocks of `fetch` in tests that expect text as the body get the text.
  const stream = Object.assign(bytes.stream(), { toString: () => body });
  // Without credentials: after a 401, some versions of Node's `fetch` would resend with credentials, and fail on a
  // stream.
  return Object.assign<RequestInit, object>({ headers: sent, body: stream, credentials: "omit" }, { duplex: "half" });
}

/**
 * Returns whether this is the `fetch` of Node or Deno. In a test with a simulated browser, the page's `fetch` is not.
 */
function mayRepeat(fetch: Fetch = globalThis.fetch): boolean {
  if ("Deno" in globalThis) return true;
  // As: not every runtime has `process`, so the types for this build do not include it.
  const { process } = globalThis as { readonly process?: { readonly versions?: { readonly undici?: string } } };
  return fetch === globalThis.fetch && process?.versions?.undici !== undefined && !("document" in globalThis);
}
