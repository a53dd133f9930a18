import type { Resend } from "./resend.ts";

/**
 * The body as `fetch` is to get it: one that must not be sent twice in a form that no runtime can send twice.
 *
 * Deno's `fetch` sends a request again, even a POST, when a connection breaks that was kept from an earlier one:
 * https://github.com/denoland/deno/issues/35610. It cannot if the body is a stream, which is gone once it is read.
 */
export function unrepeatableBody(resend: Resend, body: string | null = null): RequestInit {
  if (resend !== "never" || !("Deno" in globalThis)) return { body };
  return Object.assign<RequestInit, object>({ body: new Blob([body ?? ""]).stream() }, { duplex: "half" });
}
