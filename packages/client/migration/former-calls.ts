import { Client } from "lago-javascript-client";

/** Where a method of lago-javascript-client puts an argument. */
export type Slot = "query" | "body" | { readonly segment: number };

/** A method of lago-javascript-client, and its request. */
export interface FormerCall {
  /** The call expression, such as `client.customers.findCustomer`. */
  readonly name: string;
  /** The method and the path, with unnamed parameters: `GET /customers/{}`. */
  readonly request: string;
  readonly slots: readonly Slot[];
}

interface Sent {
  readonly method: string;
  readonly url: URL;
  readonly body: string;
}

type FormerMethod = (...args: readonly object[]) => unknown;

const base = "https://api.getlago.com/api/v1";

/**
 * Finds every method of lago-javascript-client. Calls each one with marked arguments, and captures the request instead
 * of sending it.
 */
export async function formerCalls(): Promise<readonly FormerCall[]> {
  const sent: Sent[] = [];
  const client = Client("none", {
    customFetch: async (url, init) => {
      // As: the client passes only strings.
      const { method, body } = init as { readonly method: string; readonly body: string | null };
      sent.push({ method, url: new URL(url as string), body: body ?? "" });
      return Response.json({});
    },
  });
  const calls: FormerCall[] = [];
  for (const [name, method] of methodsOf(client)) {
    await method(...marks(method.length));
    const request = sent.pop();
    // A method that sends nothing does not call an operation.
    if (request !== undefined) calls.push(describe(name, method.length, request));
  }
  return calls;
}

function methodsOf(client: object): readonly (readonly [string, FormerMethod])[] {
  return Object.entries(client).flatMap(([tag, group]) =>
    Object.entries(typeof group === "object" && group !== null ? group : {})
      .filter(([, method]) => typeof method === "function")
      // As: all functions of a tag are API methods; calling any other function has no effect.
      .map(([name, method]) => [`client.${tag}.${name}`, method as FormerMethod] as const),
  );
}

/** Arguments that can be found in the request: as text in a path, or as an entry in a query or a body. */
function marks(count: number): readonly object[] {
  return Array.from({ length: count }, (_, index) =>
    Object.assign(Object.create({ toString: () => `mark${index}` }) as object, { [`mark${index}`]: "" }),
  );
}

function describe(name: string, count: number, { method, url, body }: Sent): FormerCall {
  const segments = url.pathname.slice(new URL(base).pathname.length).split("/");
  const slots = Array.from({ length: count }, (_, index): Slot => {
    const mark = `mark${index}`;
    if (url.searchParams.has(mark)) return "query";
    return body.includes(mark) ? "body" : { segment: segments.indexOf(mark) };
  });
  const path = segments.map((segment) => (/^mark\d+$/.test(segment) ? "{}" : segment)).join("/");
  return { name, request: `${method} ${path}`, slots };
}
