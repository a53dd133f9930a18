// Loaded before a block: sends all its requests to Lago to the mock instead, and reports each request to the parent
// process. A fake of Lago receives the requests that have its key, over the network or from MSW.
import type { SentRequest } from "./sent-request.ts";

const { fetch } = globalThis;
const mock = process.env["LAGO_API_URL"];

globalThis.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (request.headers.get("authorization") === "Bearer fake-api-key") return fetch(request);
  const { pathname, search } = new URL(request.url);
  // The mock does not serve this path, because it is not part of the API.
  const response =
    pathname === "/health"
      ? Response.json({ version: "1.51.0" })
      : await fetch(new Request(new URL(pathname + search, mock), request));
  // Prism responds to an invalid request with the operation's own 422, and explains the problem in this header.
  const problem = response.headers.get("sl-violations") ?? (response.ok ? "" : await response.clone().text());
  const sent: SentRequest = { method: request.method, url: request.url, status: response.status, problem };
  process.send?.(sent);
  return response;
};
