import { deliver, invoiceCreated } from "../delivery.ts";
import { forgeries, type Forgery } from "./forgery.ts";

/** The expected reason for a changed body. */
const changed = { jwt: "body_mismatch", hmac: "signature_mismatch" } as const;

const encoder = new TextEncoder();

/** Bodies that differ from the signed body. */
export const bodyForgeries: readonly Forgery[] = [
  forgeries("one bit of the body is changed", changed, ({ body, headers }) => {
    const bytes = encoder.encode(body);
    bytes[bytes.length - 4] = (bytes.at(-4) ?? 0) ^ 1;
    return { body: bytes, headers };
  }),
  forgeries("the amount is changed", changed, ({ body, headers }) => ({
    body: body.replace("100}", "900}"),
    headers,
  })),
  forgeries("the body is truncated", changed, ({ body, headers }) => ({ body: body.slice(0, -1), headers })),
  forgeries("a space is added", changed, ({ body, headers }) => ({ body: `${body} `, headers })),
  forgeries("a line end is added", changed, ({ body, headers }) => ({ body: `${body}\n`, headers })),
  forgeries("the body was parsed and serialized again", changed, ({ body, headers }) => ({
    body: JSON.stringify(JSON.parse(body)),
    headers,
  })),
  forgeries("& < > are not escaped", changed, ({ body, headers }) => ({
    body: body.replaceAll(String.raw`\u0026`, "&").replaceAll(String.raw`\u003c`, "<"),
    headers,
  })),
  forgeries("more letters are escaped", changed, ({ body, headers }) => ({
    body: body.replace("ü", String.raw`\u00fc`),
    headers,
  })),
  forgeries("letters have another Unicode normalization", changed, ({ body, headers }) => ({
    body: body.normalize("NFD"),
    headers,
  })),
  forgeries("letters are in Latin-1", changed, ({ body, headers }) => ({ body: Buffer.from(body, "latin1"), headers })),
  forgeries("a byte is not UTF-8", changed, ({ body, headers }) => {
    const bytes = encoder.encode(body);
    bytes[bytes.length - 1] = 0xff;
    return { body: bytes, headers };
  }),
  forgeries("the body begins with a byte order mark", changed, ({ body, headers }) => ({
    body: `\uFEFF${body}`,
    headers,
  })),
  forgeries("the body is in UTF-16", changed, ({ body, headers }) => ({ body: Buffer.from(body, "utf16le"), headers })),
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
  forgeries("the body is empty", "empty_body", ({ headers }) => ({ body: "", headers })),
  forgeries("the body is empty and signed", "empty_body", (_genuine, algorithm) => deliver(algorithm, "")),
  forgeries("the body has 10 MB", "body_too_large", ({ headers }) => ({ body: new Uint8Array(10_000_000), headers })),
  forgeries("the body has 10 MB and is signed", "body_too_large", (_genuine, algorithm) =>
    deliver(algorithm, JSON.stringify({ webhook_type: "x", pad: "x".repeat(10_000_000) })),
  ),
  forgeries("the body is signed, but not JSON", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, "webhook_type"),
  ),
  forgeries("the body is signed, but null", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "null")),
  forgeries("the body is signed, but a list", "invalid_body", (_genuine, algorithm) => deliver(algorithm, "[1]")),
  forgeries("the body is signed, but has no webhook_type", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, "{}"),
  ),
  forgeries("the body is signed, but its webhook_type is a list", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, '{"webhook_type":["invoice.created"]}'),
  ),
  forgeries("the body is signed, but begins with a byte order mark", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, `\uFEFF${invoiceCreated}`),
  ),
  forgeries("the body is signed, but nested 100,000 levels deep and truncated", "invalid_body", (_genuine, algorithm) =>
    deliver(algorithm, "[".repeat(100_000)),
  ),
  forgeries("the body was parsed", "parsed_body", ({ body, headers }) => ({
    body: JSON.parse(body) as never,
    headers,
  })),
  forgeries("the body was read before", "parsed_body", ({ headers }) => ({ body: undefined as never, headers })),
].flat();
