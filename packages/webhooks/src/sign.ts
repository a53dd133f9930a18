import { findCryptography } from "./find-cryptography.ts";
import { tidyBase64 } from "./base64-forms.ts";
import { findSigner } from "./find-signer.ts";
import type { Signer } from "./signer.ts";

/** The secret or the key to sign with, and the unique key of the delivery. */
export type SignOptions = (
  | { readonly hmac: { readonly secret: string } }
  | {
      /** Private key as a PEM that begins with `-----BEGIN PRIVATE KEY-----`, and the URL of the Lago server that signs. */
      readonly jwt: JwtSigning;
    }
) & {
  /**
   * Value of `X-Lago-Unique-Key`.
   *
   * @default A random UUID.
   */
  readonly uniqueKey?: string;
};

interface JwtSigning {
  readonly privateKey: string;
  readonly issuer: string;
}

/** A webhook as Lago sends it. Pass it to `fetch`, to `new Request`, or to the HTTP library of a test. */
export interface SignedWebhook {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Signs a webhook as Lago does, for your own tests.
 *
 * An object is serialized as Lago does it, with `&`, `<` and `>` escaped. A string stays unchanged.
 */
export async function sign(payload: object | string, options: SignOptions): Promise<SignedWebhook> {
  const body = typeof payload === "string" ? payload : toJson(payload);
  const signer = findSigner();
  const isHmac = "hmac" in options;
  const signature = isHmac ? signer.signHmac(body, options.hmac.secret) : signJwt(signer, body, options.jwt);
  return {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-lago-signature": await signature,
      "x-lago-signature-algorithm": isHmac ? "hmac" : "jwt",
      "x-lago-unique-key": options.uniqueKey ?? signer.randomId(),
    },
    body,
  };
}

/** Serializes an object with the escapes of Rails. */
function toJson(payload: object): string {
  return JSON.stringify(payload).replaceAll(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

async function signJwt(signer: Signer, data: string, { privateKey, issuer }: JwtSigning): Promise<string> {
  const [, content = ""] = /-----BEGIN PRIVATE KEY-----([^-]*)/.exec(privateKey) ?? [];
  const pkcs8 = findCryptography().fromBase64Url(tidyBase64(content));
  if (!pkcs8?.length) throw new TypeError("`jwt.privateKey` must be a PEM: -----BEGIN PRIVATE KEY-----");
  const signed = [{ alg: "RS256" }, { data, iss: issuer }]
    .map((part) => signer.toBase64Url(JSON.stringify(part)))
    .join(".");
  return `${signed}.${await signer.signRs256(signed, pkcs8)}`;
}
