import { constants, createHmac, createPublicKey, type KeyObject, sign } from "node:crypto";
import { deliver, headersOf, invoiceCreated, issuer, keys, makeKeys, signJwt } from "../delivery.ts";
import { type Forge, type Forgery, forgery, withSignature } from "./forgery.ts";

const { privateKey, publicKey } = keys;
const stranger = makeKeys();
const claims = { data: invoiceCreated, iss: issuer };

const base64url = (text: string): string => Buffer.from(text).toString("base64url");
const encode = (value: unknown): string => base64url(JSON.stringify(value));

/** Returns a JWT with an RS256 signature, regardless of its header. */
function token(header: unknown, key: KeyObject = privateKey, payload = encode(claims)): string {
  const signed = `${typeof header === "string" ? header : encode(header)}.${payload}`;
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}

const of = (signature: string | Promise<string>): Forge => {
  return async ({ body }) => ({ body, headers: headersOf("jwt", await signature) });
};

/** JWTs with headers that this package refuses, signed with the key of the Lago server. */
const headers: readonly Forgery[] = [
  { alg: "none" },
  { alg: "HS256" },
  { alg: "RS512" },
  { alg: "PS256" },
  { alg: "rs256" },
  { alg: ["RS256"] },
  { alg: null },
  {},
  { alg: "RS256", crit: ["exp"] },
  { alg: "RS256", crit: [] },
  { alg: "RS256", crit: ["b64"], b64: false },
].map((header) => forgery("jwt", `a header of ${JSON.stringify(header)}`, "unsupported_jwt", of(token(header))));

/** JWTs that a less strict verifier could accept. */
export const jwtForgeries: readonly Forgery[] = [
  ...headers,
  forgery(
    "jwt",
    "alg none, without a signature",
    "malformed_signature",
    of(`${encode({ alg: "none" })}.${encode(claims)}.`),
  ),
  forgery(
    "jwt",
    "alg none, with some signature",
    "unsupported_jwt",
    of(`${encode({ alg: "none" })}.${encode(claims)}.AAAA`),
  ),
  forgery("jwt", "HS256 with the public key as the secret", "unsupported_jwt", of(hs256(publicKey))),
  forgery("jwt", "HS256 with the public key in base64 as the secret", "unsupported_jwt", of(hs256(base64(publicKey)))),
  forgery(
    "jwt",
    "HS256 with the public key as the secret, and a header of RS256",
    "signature_mismatch",
    of(hs256(publicKey, "RS256")),
  ),
  forgery("jwt", "another key", "signature_mismatch", of(signJwt(invoiceCreated, { key: stranger.privateKey }))),
  forgery("jwt", "another key that the header contains (jwk)", "signature_mismatch", of(withOwnKey())),
  forgery(
    "jwt",
    "another key that the header links to (jku)",
    "signature_mismatch",
    of(token({ alg: "RS256", jku: "http://127.0.0.1:1/keys.json", kid: "1" }, stranger.privateKey)),
  ),
  forgery("jwt", "PSS instead of PKCS #1 v1.5", "signature_mismatch", of(pss())),
  forgery("jwt", "a body instead of the claims", "signature_mismatch", (genuine) =>
    withSignature(genuine, (value) => value.replace(/\.[^.]+\./, `.${base64url(invoiceCreated)}.`)),
  ),
  forgery("jwt", "claims of another issuer, with the old signature", "signature_mismatch", (genuine) =>
    withSignature(genuine, (value) => value.replace(/\.[^.]+\./, `.${encode({ ...claims, iss: "https://evil" })}.`)),
  ),
  forgery("jwt", "a header with one more field, with the old signature", "signature_mismatch", (genuine) =>
    withSignature(genuine, (value) => value.replace(/^[^.]+/, encode({ alg: "RS256", typ: "JWT" }))),
  ),
  forgery("jwt", "one letter of the signature is changed", "signature_mismatch", (genuine) =>
    withSignature(genuine, (value) =>
      value.replace(/.{9}$/, (end) => (end.startsWith("A") ? "B" : "A") + end.slice(1)),
    ),
  ),
  forgery("jwt", "other unused bits at its end", "malformed_signature", (genuine) =>
    withSignature(genuine, otherLastBits),
  ),
  forgery("jwt", "with padding", "malformed_signature", (genuine) => withSignature(genuine, (value) => `${value}==`)),
  forgery("jwt", "in base64 instead of base64url", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => value.replace(/[^.]+$/, (end) => `+${end.slice(1)}`)),
  ),
  forgery("jwt", "four parts", "malformed_signature", (genuine) => withSignature(genuine, (value) => `${value}.AAAA`)),
  forgery("jwt", "five parts, as in an encrypted JWT", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => `${value}.AAAA.AAAA`),
  ),
  forgery("jwt", "two parts", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => value.slice(0, value.lastIndexOf("."))),
  ),
  forgery("jwt", "no claims (detached)", "malformed_signature", (genuine) =>
    withSignature(genuine, (value) => value.replace(/\.[^.]+\./, "..")),
  ),
  forgery("jwt", "a header that is not JSON", "unsupported_jwt", of(token(base64url("RS256")))),
  forgery("jwt", "a header that is null", "unsupported_jwt", of(token(base64url("null")))),
  forgery("jwt", "a header that is a string", "unsupported_jwt", of(token(base64url('"RS256"')))),
  forgery(
    "jwt",
    "claims that are not JSON",
    "issuer_mismatch",
    of(token({ alg: "RS256" }, privateKey, base64url("{"))),
  ),
  forgery("jwt", "no claims at all", "issuer_mismatch", of(token({ alg: "RS256" }, privateKey, encode({})))),
  forgery(
    "jwt",
    "no issuer",
    "issuer_mismatch",
    of(token({ alg: "RS256" }, privateKey, encode({ data: invoiceCreated }))),
  ),
  forgery("jwt", "another issuer", "issuer_mismatch", of(signJwt(invoiceCreated, { iss: "https://api.getlago.com" }))),
  forgery(
    "jwt",
    "the issuer with a trailing slash",
    "issuer_mismatch",
    of(signJwt(invoiceCreated, { iss: `${issuer}/` })),
  ),
  forgery("jwt", "the issuer in a list", "issuer_mismatch", of(signJwt(invoiceCreated, { iss: [issuer] }))),
  forgery(
    "jwt",
    "the issuer as the beginning of another issuer",
    "issuer_mismatch",
    of(signJwt(invoiceCreated, { iss: `${issuer}.evil` })),
  ),
  forgery("jwt", "no data", "body_mismatch", of(token({ alg: "RS256" }, privateKey, encode({ iss: issuer })))),
  forgery(
    "jwt",
    "data that is the object instead of its text",
    "body_mismatch",
    of(signJwt(JSON.parse(invoiceCreated))),
  ),
  forgery("jwt", "data that is the text in a list", "body_mismatch", of(signJwt([invoiceCreated]))),
  forgery("jwt", "data that is null, for a body of null", "body_mismatch", async () => ({
    body: "null",
    headers: headersOf("jwt", await signJwt(null)),
  })),
  forgery("jwt", "a valid JWT of another body", "body_mismatch", async ({ headers: genuine }) => {
    const other = await deliver("jwt", '{"webhook_type":"wallet_transaction.created"}');
    return { body: other.body, headers: genuine };
  }),
];

function hs256(secret: string, alg = "HS256"): string {
  const signed = `${encode({ alg })}.${encode(claims)}`;
  return `${signed}.${createHmac("sha256", secret).update(signed).digest("base64url")}`;
}

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function withOwnKey(): string {
  const jwk = createPublicKey(stranger.publicKey).export({ format: "jwk" });
  return token({ alg: "RS256", jwk }, stranger.privateKey);
}

function pss(): string {
  const signed = `${encode({ alg: "RS256" })}.${encode(claims)}`;
  const key = { key: privateKey, padding: constants.RSA_PKCS1_PSS_PADDING };
  return `${signed}.${sign("sha256", Buffer.from(signed), key).toString("base64url")}`;
}

/** Returns another text that lenient decoders decode to the same bytes, because four bits of the last letter are unused. */
function otherLastBits(text: string): string {
  const letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  return text.slice(0, -1) + (letters[letters.indexOf(text.at(-1) ?? "") ^ 1] ?? "");
}
