import { encodeBase64, encodeBase64Url } from "./encode-base64.ts";
import { hmacSha256 } from "./hmac-verifier.ts";
import { decodePem, rs256 } from "./pem.ts";
import { encodeText } from "./text.ts";

/** What to sign with, and as which delivery. */
export type SignOptions = (
  | { readonly hmac: { readonly secret: string } }
  | {
      /** A private key as a PEM that begins with `-----BEGIN PRIVATE KEY-----`, and the URL of the Lago that signs. */
      readonly jwt: { readonly privateKey: string; readonly issuer: string };
    }
) & {
  /**
   * The `X-Lago-Unique-Key`.
   *
   * @default A new one.
   */
  readonly uniqueKey?: string;
};

/** A webhook as Lago sends it: what to give to `fetch`, to `new Request`, or to an HTTP library of a test. */
export interface SignedWebhook {
  readonly method: "POST";
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/**
 * Signs a webhook as Lago does, for tests of your own.
 *
 * An object becomes JSON as Lago writes it, with `&`, `<` and `>` escaped; a text stays as it is.
 */
export async function sign(payload: object | string, options: SignOptions): Promise<SignedWebhook> {
  const body = typeof payload === "string" ? payload : toJson(payload);
  const isHmac = "hmac" in options;
  return {
    method: "POST",
    headers: {
      "content-type": "application/json",
      "x-lago-signature": isHmac ? await signHmac(body, options.hmac.secret) : await signJwt(body, options.jwt),
      "x-lago-signature-algorithm": isHmac ? "hmac" : "jwt",
      "x-lago-unique-key": options.uniqueKey ?? crypto.randomUUID(),
    },
    body,
  };
}

/** Writes what Rails escapes as Rails does. */
function toJson(payload: object): string {
  return JSON.stringify(payload).replaceAll(
    /[&<>\u2028\u2029]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
}

async function signHmac(body: string, secret: string): Promise<string> {
  const key = await crypto.subtle.importKey("raw", encodeText(secret), hmacSha256, false, ["sign"]);
  return encodeBase64(await crypto.subtle.sign(hmacSha256.name, key, encodeText(body)));
}

async function signJwt(data: string, { privateKey, issuer }: { privateKey: string; issuer: string }): Promise<string> {
  const pem = decodePem("jwt.privateKey", privateKey, "PRIVATE KEY");
  const key = await crypto.subtle.importKey("pkcs8", pem, rs256, false, ["sign"]);
  const signed = [{ alg: "RS256" }, { data, iss: issuer }]
    .map((part) => encodeBase64Url(encodeText(JSON.stringify(part))))
    .join(".");
  const signature = await crypto.subtle.sign(rs256.name, key, encodeText(signed));
  return `${signed}.${encodeBase64Url(signature)}`;
}
