import type { IncomingMessage } from "node:http";
import { buffer } from "node:stream/consumers";
import type { LambdaEvent } from "../../src/adapters/lambda.ts";

/** Services that call a function of AWS Lambda. */
export type Caller =
  | "API Gateway v1"
  | "API Gateway v2"
  | "a function URL"
  | "a load balancer"
  | "a load balancer with multi-value headers";

/** Returns the event that the service makes of a request. */
export async function lambdaEvent(
  caller: Caller,
  request: IncomingMessage,
  isBase64Encoded: boolean,
): Promise<LambdaEvent> {
  const content = await buffer(request);
  const body = content.toString(isBase64Encoded ? "base64" : "utf8");
  const entries = Object.entries(request.headersDistinct).map(([name, values = []]) => [name, values] as const);
  return { ...headersOf[caller](entries), body: content.length === 0 ? null : body, isBase64Encoded };
}

type Entries = readonly (readonly [name: string, values: readonly string[]])[];

/** The headers in the form of each service. */
const headersOf: Readonly<Record<Caller, (entries: Entries) => LambdaEvent>> = {
  "API Gateway v1": (entries) => {
    // API Gateway v1 keeps the case of names that an HTTP/1.1 client sends.
    const cased = entries.map(([name, values]) => [titleCase(name), values] as const);
    return { headers: lastOf(cased), multiValueHeaders: Object.fromEntries(cased) };
  },
  "API Gateway v2": joined,
  "a function URL": joined,
  "a load balancer": (entries) => ({ headers: lastOf(entries) }),
  "a load balancer with multi-value headers": (entries) => ({ multiValueHeaders: Object.fromEntries(entries) }),
};

function joined(entries: Entries): LambdaEvent {
  return { headers: Object.fromEntries(entries.map(([name, values]) => [name, values.join(",")])) };
}

function lastOf(entries: Entries): Record<string, string | undefined> {
  return Object.fromEntries(entries.map(([name, values]) => [name, values.at(-1)]));
}

function titleCase(name: string): string {
  return name.replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase());
}
