import { headersOf } from "../delivery.ts";
import { type Forgery, forgeries, withHeader, withSignature } from "./forgery.ts";

const signature = "x-lago-signature";
const algorithmName = "x-lago-signature-algorithm";

/** Deliveries with other headers than Lago sends. */
export const headerForgeries: readonly Forgery[] = [
  forgeries("no signature", "missing_header", (genuine) => withHeader(genuine, signature, undefined)),
  forgeries("an empty signature", "missing_header", (genuine) => withHeader(genuine, signature, "")),
  forgeries("no signature, except under another name", "missing_header", (genuine) =>
    withHeader(withHeader(genuine, signature, undefined), "x-lago-signature-", String(genuine.headers[signature])),
  ),
  forgeries("the signature twice", "duplicate_header", ({ body, headers }) => {
    const value = String(headers[signature]);
    return { body, headers: { ...headers, [signature]: [value, value] } };
  }),
  forgeries("the signature twice, in headers of different case", "duplicate_header", ({ body, headers }) => ({
    body,
    headers: { ...headers, "X-LAGO-SIGNATURE": String(headers[signature]) },
  })),
  forgeries("the signature twice, joined", "duplicate_header", (genuine) =>
    withSignature(genuine, (value) => `${value}, ${value}`),
  ),
  forgeries("an invalid signature, then the valid one", "duplicate_header", (genuine) =>
    withSignature(genuine, (value) => `AAAA, ${value}`),
  ),
  forgeries("no algorithm", "missing_header", (genuine) => withHeader(genuine, algorithmName, undefined)),
  forgeries("the algorithm twice", "duplicate_header", (genuine, algorithm) =>
    withHeader(genuine, algorithmName, [algorithm, algorithm]),
  ),
  forgeries("both algorithms", "duplicate_header", (genuine) => withHeader(genuine, algorithmName, "jwt, hmac")),
  ...["none", "", "RS256", "HS256", "jwt ", " hmac", "__proto__", "constructor"].map((name) =>
    forgeries(
      `the algorithm is ${JSON.stringify(name)}`,
      name ? "algorithm_not_configured" : "missing_header",
      (genuine) => withHeader(genuine, algorithmName, name),
    ),
  ),
  forgeries("the algorithm is in uppercase", "algorithm_not_configured", (genuine, algorithm) =>
    withHeader(genuine, algorithmName, algorithm.toUpperCase()),
  ),
  forgeries("the other algorithm is named", "malformed_signature", (genuine, algorithm) =>
    withHeader(genuine, algorithmName, algorithm === "jwt" ? "hmac" : "jwt"),
  ),
  forgeries(
    "the signature is truncated",
    { jwt: "signature_mismatch", hmac: "malformed_signature" },
    (genuine, algorithm) =>
      // A length of base64url that decodes to whole bytes.
      withSignature(genuine, (value) => value.slice(0, algorithm === "jwt" ? -2 : -1)),
  ),
  forgeries(
    "the signature is truncated by a byte and padded",
    { jwt: "malformed_signature", hmac: "signature_mismatch" },
    (genuine) => withSignature(genuine, (value) => Buffer.from(value, "base64").subarray(0, -1).toString("base64")),
  ),
  forgeries("the signature is longer", { jwt: "signature_mismatch", hmac: "malformed_signature" }, (genuine) =>
    withSignature(genuine, (value) => `${value}AAAA`),
  ),
  forgeries("a space before the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => ` ${value}`),
  ),
  forgeries("a line end after the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `${value}\n`),
  ),
  forgeries("a NUL after the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `${value}\0`),
  ),
  forgeries("the signature in lines", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => value.replace(/^.{20}/, "$&\n")),
  ),
  forgeries("the signature in quotes", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `"${value}"`),
  ),
  forgeries("a scheme before the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `sha256=${value}`),
  ),
  forgeries("non-ASCII letters in the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `${value}ü`),
  ),
  forgeries("a signature of 10 MB", { jwt: "malformed_signature", hmac: "signature_mismatch" }, (genuine) =>
    withSignature(genuine, () => "A".repeat(10_000_000)),
  ),
  forgeries("an inherited property name as the signature", "malformed_signature", (genuine) =>
    withSignature(genuine, () => "__proto__"),
  ),
  forgeries("headers of another webhook service", "missing_header", ({ body }) => ({
    body,
    headers: { "stripe-signature": headersOf("hmac", "t=1,v1=2")["x-lago-signature"] ?? "" },
  })),
].flat();
