// Loaded before a block: sends its requests to the mock, whichever Lago they are for, and tells the parent of each.
import type { SentRequest } from "./sent-request.ts";

const { fetch } = globalThis;
const mock = process.env["LAGO_API_URL"];

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  const { pathname, search } = new URL(request.url);
  // No part of the API, so that the mock does not have it.
  const response =
    pathname === "/health"
      ? Response.json({ version: "1.51.0" })
      : await fetch(new Request(new URL(pathname + search, mock), request));
  // Prism answers an invalid request with the operation's own 422, and says here what was wrong.
  const problem = response.headers.get("sl-violations") ?? (response.ok ? "" : await response.clone().text());
  const sent: SentRequest = { method: request.method, url: request.url, status: response.status, problem };
  process.send?.(sent);
  return response;
};
