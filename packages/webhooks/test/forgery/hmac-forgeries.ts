import { headersOf, invoiceCreated, keys, secret, signHmac } from "../delivery.ts";
import { type Forgery, forgery, withSignature } from "./forgery.ts";

const signedWith = (name: string, key: string, digest?: string): Forgery =>
  forgery("hmac", name, "signature_mismatch", ({ body }) => ({
    body,
    headers: headersOf("hmac", signHmac(body, key, digest)),
  }));

/** An event with an invalid UTF-8 byte, which lenient decoders replace. */
const latin1 = Buffer.from('{"webhook_type":"caf\u00e9.opened"}', "latin1");

/** Signatures that a less strict verifier could accept as an HMAC. */
export const hmacForgeries: readonly Forgery[] = [
  signedWith("another secret", "another"),
  signedWith("the secret in another case", secret.toUpperCase()),
  signedWith("the secret with a line's end", `${secret}\n`),
  signedWith("an empty secret", ""),
  signedWith("the text `undefined` as the secret", "undefined"),
  signedWith("the public key as the secret", keys.publicKey),
  signedWith("SHA-1", secret, "sha1"),
  signedWith("SHA-512", secret, "sha512"),
  forgery("hmac", "one bit of the signature is changed", "signature_mismatch", (genuine) =>
    withSignature(genuine, (value) => {
      const code = Buffer.from(value, "base64");
      code[0] = (code[0] ?? 0) ^ 1;
      return code.toString("base64");
    }),
  ),
  forgery("hmac", "all zeros", "signature_mismatch", (genuine) =>
    withSignature(genuine, () => Buffer.alloc(32).toString("base64")),
  ),
  forgery("hmac", "the plain SHA-256 of secret and body", "signature_mismatch", ({ body }) => ({
    body,
    headers: headersOf("hmac", signHmac("", secret + body)),
  })),
  forgery("hmac", "in hexadecimal", "signature_mismatch", (genuine) =>
    // These 64 letters are also valid base64 of other bytes.
    withSignature(genuine, (value) => Buffer.from(value, "base64").toString("hex")),
  ),
  forgery("hmac", "without its padding", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => value.replace("=", "")),
  ),
  forgery("hmac", "with more padding", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `${value}=`),
  ),
  forgery("hmac", "other unused bits at its end", "malformed_signature", (genuine) =>
    withSignature(genuine, otherLastBits),
  ),
  forgery("hmac", "a signed body that is not UTF-8", "invalid_body", () => ({
    body: latin1,
    headers: headersOf("hmac", signHmac(latin1, secret)),
  })),
  forgery("hmac", "in base64url", "malformed_signature", () => {
    const { body, code } = codeWithPlus();
    return { body, headers: headersOf("hmac", code.replaceAll("+", "-").replaceAll("/", "_")) };
  }),
];

/** Returns another text that lenient decoders decode to the same bytes. */
function otherLastBits(code: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  return code.replace(/.=$/, ([last = ""]) => `${letters[letters.indexOf(last) ^ 1]}=`);
}

/** Returns a body whose signature differs between base64 and base64url. */
function codeWithPlus(): { readonly body: string; readonly code: string } {
  for (let spaces = 1; ; spaces += 1) {
    const body = invoiceCreated + " ".repeat(spaces);
    const code = signHmac(body, secret);
    if (code.includes("+")) return { body, code };
  }
}
