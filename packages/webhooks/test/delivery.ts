import { createHmac, generateKeyPairSync, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import type { RawBody } from "../src/index.ts";

/** A delivery as it reaches an endpoint. */
export interface Delivery {
  readonly body: RawBody;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The names that Lago has for the ways of signing. */
export type Algorithm = "jwt" | "hmac";

/** A pair of keys as Lago has one. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  /** The public key as a PEM. */
  readonly publicKey: string;
}

/** Makes a pair of keys as Lago has one. */
export function makeKeys(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() };
}

export const keys: KeyPair = makeKeys();
export const secret = "1a901a90-d2f9-4dbc-9b3c-1a901a901a90";
export const issuer = "https://lago.example.com";
export const organizationId = "1a901a90-1a90-1a90-1a90-1a901a901a90";
export const uniqueKey = "0f4c34f1-3f2c-4d4d-8a8e-54a1f0b8a1f3";

/** Options of `new Webhooks()` that fit what is signed here. */
export const options = { jwt: { key: keys.publicKey, issuer, organizationId }, hmac: { secret } };

/** Signs as Lago does, with implementations that are not this package's own: `jose` and OpenSSL. */
const signers: Readonly<Record<Algorithm, (body: string, claims?: Claims) => Promise<string>>> = {
  jwt: async (body, claims) => await signJwt(body, claims),
  hmac: async (body) => signHmac(body, secret),
};

/** What signs a JWT, and which Lago it names, where they are others. */
interface Claims {
  readonly key?: KeyObject;
  readonly iss?: unknown;
}

/** Makes a delivery of a body, as Lago would. */
export async function deliver(
  algorithm: Algorithm,
  body: string,
  claims?: Claims,
): Promise<Delivery & { readonly body: string }> {
  return { body, headers: headersOf(algorithm, await signers[algorithm](body, claims)) };
}

/** The headers of a delivery. */
export function headersOf(algorithm: string, signature: string): Record<string, string> {
  return {
    "content-type": "application/json",
    "x-lago-signature": signature,
    "x-lago-signature-algorithm": algorithm,
    "x-lago-unique-key": uniqueKey,
  };
}

/** Signs by `jwt`. */
export function signJwt(data: unknown, claims: Claims = {}): Promise<string> {
  const { key = keys.privateKey, iss = issuer } = claims;
  // As: the claims that a forger would make are not those that the declaration knows.
  return new SignJWT({ data, iss } as { iss: string }).setProtectedHeader({ alg: "RS256" }).sign(key);
}

/** Signs by `hmac`, or by what is like it. */
export function signHmac(body: string | Uint8Array, key: string, digest = "sha256"): string {
  return createHmac(digest, key).update(body).digest("base64");
}

/** A body as Rails writes it: with `&`, `<` and `>` escaped, and with letters beyond ASCII. */
export const invoiceCreated: string = [
  '{"webhook_type":"invoice.created","object_type":"invoice",',
  `"organization_id":"${organizationId}",`,
  String.raw`"invoice":{"lago_id":"5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba","number":"CAF\u00c9-1",`,
  String.raw`"customer":{"name":"Müller \u0026 Søn \u003cpay@example.com\u003e 🧾"},"total_amount_cents":100}}`,
].join("");
