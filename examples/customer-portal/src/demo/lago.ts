import { Lago, type Middleware } from "@lagokit/client";
import type { User } from "../sessions.ts";

/** The users who can sign in to the demo. The name says what happens to each. */
export const users: readonly User[] = [
  { name: "Acme Ltd", externalId: "acme" },
  { name: "A customer that Lago does not know", externalId: "not-known" },
  { name: "A customer for whom Lago refuses our key", externalId: "key-refused" },
  { name: "A customer for whom Lago does not respond", externalId: "no-answer" },
];

/** The status that the mock must send to each customer, as a `Prefer` header. */
const wishes: Readonly<Record<string, string>> = { "not-known": "code=404", "key-refused": "code=401" };

/** Creates a client of the mock. Its portal URLs lead to the placeholder, and calls fail for some customers. */
export function demoLago(mockUrl: string, portalUrl: string): Lago {
  return new Lago({
    apiKey: "key-of-the-demo",
    baseUrl: mockUrl,
    retryDelay: 1,
    middleware: [misbehave, lead(portalUrl)],
  });
}

const misbehave: Middleware = async (request, next) => {
  const customer = users.find(({ externalId }) => request.url.includes(`/${externalId}/`))?.externalId ?? "";
  // Nothing listens on this port.
  if (customer === "no-answer") return next({ ...request, url: "http://127.0.0.1:1/" });
  const headers = new Headers(request.headers);
  const wish = wishes[customer];
  if (wish !== undefined) headers.set("prefer", wish);
  return next({ ...request, headers });
};

/** Replaces the example URLs of the mock, which do not exist. */
function lead(portalUrl: string): Middleware {
  return async (request, next) => {
    const response = await next(request);
    if (!response.ok) return response;
    // As: the spec defines this response.
    const { customer } = (await response.json()) as { customer: { portal_url: string } };
    const { pathname } = new URL(customer.portal_url);
    return Response.json({ customer: { portal_url: new URL(pathname, portalUrl).href } });
  };
}
