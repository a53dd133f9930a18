import { Lago, type Middleware } from "@lagokit/client";
import type { User } from "../sessions.ts";

/** Who can sign in to the demonstration, and what happens to each. */
export const users: readonly User[] = [
  { name: "Acme Ltd", externalId: "acme" },
  { name: "A customer that Lago does not know", externalId: "not-known" },
  { name: "A customer whose Lago refuses our key", externalId: "key-refused" },
  { name: "A customer whose Lago does not answer", externalId: "no-answer" },
];

/** What the mock is asked to answer. */
const wishes: Readonly<Record<string, string>> = { "not-known": "code=404", "key-refused": "code=401" };

/** A client of the mock, which has its portal URLs lead to the stand-in, and faults happen to some customers. */
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
  // Nothing listens there.
  if (customer === "no-answer") return next({ ...request, url: "http://127.0.0.1:1/" });
  const headers = new Headers(request.headers);
  const wish = wishes[customer];
  if (wish !== undefined) headers.set("prefer", wish);
  return next({ ...request, headers });
};

/** The mock's URLs are examples, which lead nowhere. */
function lead(portalUrl: string): Middleware {
  return async (request, next) => {
    const response = await next(request);
    if (!response.ok) return response;
    // As: it is the answer that the spec promises.
    const { customer } = (await response.json()) as { customer: { portal_url: string } };
    const { pathname } = new URL(customer.portal_url);
    return Response.json({ customer: { portal_url: new URL(pathname, portalUrl).href } });
  };
}
