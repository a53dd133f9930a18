import { deliver, invoiceCreated } from "../delivery.ts";
import { forgeries, type Forgery } from "./forgery.ts";

/** What a changed body is refused for. */
const changed = { jwt: "body_mismatch", hmac: "signature_mismatch" } as const;

const encoder = new TextEncoder();

/** Bodies that are not those that were signed. */
export const bodyForgeries: readonly Forgery[] = [
  forgeries("one bit of the body is another", changed, ({ body, headers }) => {
    const bytes = encoder.encode(body);
    bytes[bytes.length - 4] = (bytes.at(-4) ?? 0) ^ 1;
    return { body: bytes, headers };
  }),
  forgeries("the amount is another", changed, ({ body, headers }) => ({
    body: body.replace("100}", "900}"),
    headers,
  })),
  forgeries("the body is cut short", changed, ({ body, headers }) => ({ body: body.slice(0, -1), headers })),
  forgeries("a space is added", changed, ({ body, headers }) => ({ body: `${body} `, headers })),
  forgeries("a line's end is added", changed, ({ body, headers }) => ({ body: `${body}\n`, headers })),
  forgeries("the body was parsed and written again", changed, ({ body, headers }) => ({
    body: JSON.stringify(JSON.parse(body)),
    headers,
  })),
  forgeries("& < > are not escaped as Rails does", changed, ({ body, headers }) => ({
    body: body.replaceAll(String.raw`\u0026`, "&").replaceAll(String.raw`\u003c`, "<"),
    headers,
  })),
  forgeries("letters are escaped that were not", changed, ({ body, headers }) => ({
    body: body.replace("ü", String.raw`\u00fc`),
    headers,
  })),
  forgeries("letters are composed another way", changed, ({ body, headers }) => ({
    body: body.normalize("NFD"),
    headers,
  })),
  forgeries("letters are in Latin-1", changed, ({ body, headers }) => ({ body: Buffer.from(body, "latin1"), headers })),
  forgeries("a byte is no UTF-8", changed, ({ body, headers }) => {
    const bytes = encoder.encode(body);
    bytes[bytes.length - 1] = 0xff;
    return { body: bytes, headers };
  }),
  forgeries("a byte order mark stands before it", changed, ({ body, headers }) => ({ body: `\uFEFF${body}`, headers })),
  forgeries("it is in UTF-16", changed, ({ body, headers }) => ({ body: Buffer.from(body, "utf16le"), headers })),
  forgeries("it is the body of another delivery", changed, async ({ headers }, algorithm) => {
    const other = await deliver(algorithm, invoiceCreated.replace("CAF", "BAR"));
    return { body: other.body, headers };
  }),
  forgeries("a field comes twice", changed, ({ body, headers }) => ({
    body: body.replace("{", '{"webhook_type":"wallet_transaction.created",'),
    headers,
  })),
  forgeries("a __proto__ is added", changed, ({ body, headers }) => ({
    body: body.replace("{", '{"__proto__":{"admin":true},'),
    headers,
  })),
  forgeries("it is empty", "empty_body", ({ headers }) => ({ body: "", headers })),
  forgeries("it is empty, and signed", "empty_body", (_genuine, algorithm) => deliver(algorithm, "")),
  forgeries("it has 10 MB", "body_too_large", ({ headers }) => ({ body: new Uint8Array(10_000_000), headers })),
  forgeries("it has 10 MB, and is signed", "body_too_large", (_genuine, algorithm) =>
    deliver(algorithm, JSON.stringify({ webhook_type: "x", pad: "x".repeat(10_000_000) })),
  ),
  forgeries("it is signed, but no JSON", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "webhook_type")),
  forgeries("it is signed, but null", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "null")),
  forgeries("it is signed, but a list", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "[1]")),
  forgeries("it is signed, but has no webhook_type", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "{}")),
  forgeries("it is signed, but its webhook_type is a list", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, '{"webhook_type":["invoice.created"]}'),
  ),
  forgeries("it is signed, but begins with a byte order mark", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, `\uFEFF${invoiceCreated}`),
  ),
  forgeries("it is signed, but nested 100,000 deep and cut short", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, "[".repeat(100_000)),
  ),
  forgeries("it was parsed", "parsed_body", ({ body, headers }) => ({ body: JSON.parse(body) as never, headers })),
  forgeries("it was read before", "parsed_body", ({ headers }) => ({ body: undefined as never, headers })),
].flat();
