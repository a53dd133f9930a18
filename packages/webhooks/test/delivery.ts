import { createHmac, generateKeyPairSync, type KeyObject } from "node:crypto";
import { SignJWT } from "jose";
import type { RawBody } from "../src/index.ts";

/** A delivery as it reaches an endpoint. */
export interface Delivery {
  readonly body: RawBody;
  readonly headers: Readonly<Record<string, string | readonly string[] | undefined>>;
}

/** The signature algorithms of Lago. */
export type Algorithm = "jwt" | "hmac";

/** A key pair like that of a Lago server. */
export interface KeyPair {
  readonly privateKey: KeyObject;
  /** The public key as a PEM. */
  readonly publicKey: string;
}

/** Generates a key pair like that of a Lago server. */
export function makeKeys(): KeyPair {
  const { privateKey, publicKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
  return { privateKey, publicKey: publicKey.export({ type: "spki", format: "pem" }).toString() };
}

export const keys: KeyPair = makeKeys();
export const secret = "1a901a90-d2f9-4dbc-9b3c-1a901a901a90";
export const issuer = "https://lago.example.com";
export const organizationId = "1a901a90-1a90-1a90-1a90-1a901a901a90";
export const uniqueKey = "0f4c34f1-3f2c-4d4d-8a8e-54a1f0b8a1f3";

/** Options of `new Webhooks()` that match the signatures of this file. */
export const options = { jwt: { key: keys.publicKey, issuer, organizationId }, hmac: { secret } };

/** Signs as Lago does, with other implementations than this package: `jose` and OpenSSL. */
const signers: Readonly<Record<Algorithm, (body: string, claims?: Claims) => Promise<string>>> = {
  jwt: async (body, claims) => await signJwt(body, claims),
  hmac: async (body) => signHmac(body, secret),
};

/** Another key or issuer for a JWT. */
interface Claims {
  readonly key?: KeyObject;
  readonly iss?: unknown;
}

/** Returns a delivery of a body, as Lago would send it. */
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
  // As: forged claims do not match the declaration.
  return new SignJWT({ data, iss } as { iss: string }).setProtectedHeader({ alg: "RS256" }).sign(key);
}

/** Signs by `hmac`. */
export function signHmac(body: string | Uint8Array, key: string, digest = "sha256"): string {
  return createHmac(digest, key).update(body).digest("base64");
}

/** A body as Rails serializes it: with `&`, `<` and `>` escaped, and with non-ASCII letters. */
export const invoiceCreated: string = [
  '{"webhook_type":"invoice.created","object_type":"invoice",',
  `"organization_id":"${organizationId}",`,
  String.raw`"invoice":{"lago_id":"5eb02857-a71e-4ea2-bcf9-57d3a41bc6ba","number":"CAF\u00c9-1",`,
  String.raw`"customer":{"name":"Müller \u0026 Søn \u003cpay@example.com\u003e 🧾"},"total_amount_cents":100}}`,
].join("");
