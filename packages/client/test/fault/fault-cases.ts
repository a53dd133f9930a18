import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestOptions } from "../../src/index.ts";
import type { Behaviour } from "./faulty-server.ts";
import type { Kind } from "./kinds.ts";

/**
 * What the caller sees, "a response" or the name of an error; how many requests the server received; and how many of
 * them passed the gateway, which are all by default.
 */
export type Outcome = readonly [sees: string, received: number, passed?: number];

/** A fault, and its result for each kind of method. */
export interface FaultCase extends Behaviour {
  readonly fault: string;
  /** How often the fault happens before requests succeed. */
  readonly times: number;
  readonly options?: RequestOptions | undefined;
  /** Why no connection is made: the server is down for these attempts, its name is unknown, or it has no TLS. */
  readonly down?: "always" | "at first" | "nowhere" | "insecure" | undefined;
  /** Whether the gateway causes the fault, so that a request with the fault does not reach the API. */
  readonly gateway?: boolean | undefined;
  readonly expected: Readonly<Record<Kind, Outcome>>;
}

/** In milliseconds: longer than the next response takes on a machine that is busy with all the other tests. */
const patience = 1_000;
const json = { "content-type": "application/json" };
const send = (status: number, body: string, headers: Record<string, string> = {}) => ({
  answer: (response: ServerResponse): void => void response.writeHead(status, { ...json, ...headers }).end(body),
});
const same = (...outcome: Outcome): Record<Kind, Outcome> => ({
  read: outcome,
  write: outcome,
  never: outcome,
  event: outcome,
});
/** For faults after which a second attempt succeeds, but must not be made by every kind. */
const onlyOnce = (sees: string): Record<Kind, Outcome> => ({ ...same("a response", 2), never: [sees, 1] });
const html = "<html><h1>502 Bad Gateway</h1></html>";
const ours = '{"status":429,"error":"Too Many Requests","code":"too_many_provider_requests"}';
const limited = { "x-ratelimit-limit": "50", "x-ratelimit-remaining": "0", "x-ratelimit-reset": "0.01" };
const inPieces =
  '{"customer":{"portal_url":"🦆"},"coupon":{"name":"🦆"},"wallet_transactions":[],"event":{"code":"ü"}}';
const cut = (response: ServerResponse, request: IncomingMessage): void =>
  void response.write('{"customer":{', () => request.socket.resetAndDestroy());

/** Everything that can go wrong on the way to the API and back. */
export const faultCases: readonly FaultCase[] = [
  { fault: "the connection is refused", times: 0, down: "always", expected: same("LagoConnectionError", 0) },
  { fault: "the connection is refused at first", times: 0, down: "at first", expected: same("a response", 1) },
  { fault: "the host is unknown", times: 0, down: "nowhere", expected: same("LagoConnectionError", 0) },
  { fault: "the server does not speak TLS", times: 0, down: "insecure", expected: same("LagoConnectionError", 0) },
  {
    fault: "the connection is reset before the request is read",
    times: 1,
    connect: (socket) => socket.resetAndDestroy(),
    expected: { ...same("a response", 1), never: ["LagoConnectionError", 0] },
  },
  {
    fault: "the connection is reset after the request was read",
    times: 1,
    answer: (_, request) => request.socket.resetAndDestroy(),
    expected: onlyOnce("LagoConnectionError"),
  },
  {
    fault: "the connection is reset after each request",
    times: Infinity,
    answer: (_, request) => request.socket.resetAndDestroy(),
    expected: { ...same("LagoConnectionError", 3), never: ["LagoConnectionError", 1] },
  },
  {
    fault: "the connection is reset in a body of known length",
    times: 1,
    answer: (response, request) => cut(response.writeHead(200, { ...json, "content-length": "1000" }), request),
    expected: onlyOnce("LagoConnectionError"),
  },
  {
    fault: "the connection is reset in a chunked body",
    times: 1,
    answer: (response, request) => cut(response.writeHead(200, json), request),
    expected: onlyOnce("LagoConnectionError"),
  },
  {
    fault: "the headers do not arrive in time",
    times: 1,
    options: { timeout: patience },
    answer: () => {},
    expected: onlyOnce("LagoTimeoutError"),
  },
  {
    fault: "the body does not arrive in time",
    times: 1,
    options: { timeout: patience },
    answer: (response) => void response.writeHead(200, json).write('{"customer":{'),
    expected: onlyOnce("LagoTimeoutError"),
  },
  {
    fault: "the total timeout is over",
    times: 1,
    options: { totalTimeout: patience },
    answer: () => {},
    expected: same("LagoTimeoutError", 1),
  },
  {
    fault: "a 200 with truncated JSON",
    times: 1,
    ...send(200, '{"customer":{'),
    expected: same("LagoUnexpectedResponseError", 1),
  },
  { fault: "a 200 with an empty body", times: 1, ...send(200, ""), expected: same("LagoUnexpectedResponseError", 1) },
  {
    fault: "a 200 with HTML",
    times: 1,
    ...send(200, "<!doctype html><p>Sign in</p>", { "content-type": "text/html" }),
    expected: same("LagoUnexpectedResponseError", 1),
  },
  {
    fault: "a 502 with HTML",
    times: 1,
    ...send(502, html, { "content-type": "text/html" }),
    expected: onlyOnce("LagoServerError"),
  },
  {
    fault: "a 502 with HTML, each time",
    times: Infinity,
    ...send(502, html, { "content-type": "text/html" }),
    expected: { ...same("LagoServerError", 3), never: ["LagoServerError", 1] },
  },
  {
    fault: "a 502 with a body that does not end",
    times: 1,
    options: { timeout: patience },
    answer: (response) => void response.writeHead(502).write("<html>"),
    expected: onlyOnce("LagoTimeoutError"),
  },
  {
    fault: "a 503 with Retry-After",
    times: 1,
    ...send(503, "", { "retry-after": "0.01" }),
    expected: onlyOnce("LagoServerError"),
  },
  { fault: "a 504", times: 1, ...send(504, ""), expected: onlyOnce("LagoServerError") },
  ...[408, 520, 521, 522, 523, 524].map((status): FaultCase => {
    const sees = status === 408 ? "LagoApiError" : "LagoServerError";
    return { fault: `a ${status}`, times: 1, ...send(status, html), expected: onlyOnce(sees) };
  }),
  {
    fault: "a 522, each time",
    times: Infinity,
    ...send(522, html),
    expected: { ...same("LagoServerError", 3), never: ["LagoServerError", 1] },
  },
  // The server that sends this has not started to process the request.
  { fault: "a 425", times: 1, gateway: true, ...send(425, ""), expected: same("a response", 2, 1) },
  ...[501, 505, 507, 511, 525, 526, 530].map((status): FaultCase => ({
    fault: `a ${status}`,
    times: 1,
    ...send(status, html),
    expected: same("LagoServerError", 1),
  })),
  {
    fault: "a 500",
    times: 1,
    ...send(500, "{}"),
    expected: { ...same("LagoServerError", 1), event: ["a response", 2] },
  },
  {
    fault: "a 500, each time",
    times: Infinity,
    ...send(500, "{}"),
    expected: { ...same("LagoServerError", 1), event: ["LagoServerError", 3] },
  },
  {
    fault: "a 407",
    times: 1,
    ...send(407, "", { "proxy-authenticate": "Basic" }),
    expected: same("LagoApiError", 1),
  },
  {
    fault: "a 429 of the gateway, with headers",
    times: 1,
    gateway: true,
    ...send(429, "", limited),
    expected: same("a response", 2, 1),
  },
  {
    fault: "a 429 of the gateway, without headers",
    times: 1,
    gateway: true,
    ...send(429, html),
    expected: same("a response", 2, 1),
  },
  {
    fault: "a 429 of the gateway, each time",
    times: Infinity,
    gateway: true,
    ...send(429, html),
    expected: same("LagoRateLimitError", 3, 0),
  },
  {
    fault: "a 429 with a Retry-After beyond the deadline",
    times: 1,
    gateway: true,
    ...send(429, "", { "retry-after": "86400" }),
    expected: same("LagoRateLimitError", 1, 0),
  },
  ...["1577836800", "1577836800.5", "1577836800000", "2020-01-01T00:00:00Z", "Wed, 01 Jan 2020 00:00:00 GMT"].map(
    (reset): FaultCase => ({
      fault: `a 429 whose limit ended at a time: ${reset}`,
      times: 1,
      gateway: true,
      ...send(429, "", { ...limited, "x-ratelimit-reset": reset }),
      expected: same("a response", 2, 1),
    }),
  ),
  ...["-1", "-86400", "", "never", "Thu, 01 Jan 1970 00:00:00 GMT", "1577836800"].map((value): FaultCase => ({
    fault: `a 503 with Retry-After: ${value}`,
    times: 1,
    ...send(503, "", { "retry-after": value }),
    expected: onlyOnce("LagoServerError"),
  })),
  { fault: "a 429 of the server itself", times: 1, ...send(429, ours), expected: onlyOnce("LagoRateLimitError") },
  {
    fault: "a 200 in pieces that cut characters in two",
    times: Infinity,
    answer: (response) => {
      response.writeHead(200, json);
      for (const byte of Buffer.from(inPieces)) response.write(Buffer.of(byte));
      response.end();
    },
    expected: same("a response", 1),
  },
  {
    fault: "a 200 with JSON that is labeled as text",
    times: Infinity,
    ...send(200, inPieces, { "content-type": "text/plain" }),
    expected: same("a response", 1),
  },
  { fault: "a 422", times: 1, ...send(422, '{"code":"validation_errors"}'), expected: same("LagoValidationError", 1) },
  { fault: "a 421", times: 1, ...send(421, "{}"), expected: onlyOnce("LagoApiError") },
  { fault: "a 401", times: 1, ...send(401, "{}"), expected: same("LagoAuthenticationError", 1) },
  {
    fault: "a redirect to another origin",
    times: 1,
    ...send(307, "", { location: "http://127.0.0.1:9/elsewhere" }),
    expected: same("LagoUnexpectedResponseError", 1),
  },
];
