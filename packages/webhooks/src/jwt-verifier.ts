import { type Bytes, decodeCanonical } from "./base64.ts";
import type { JwtOptions, PublicKeySource } from "./jwt-options.ts";
import { keyRing } from "./key-ring.ts";
import { organizationCheck } from "./organization-check.ts";
import { decodePem, rs256 } from "./pem.ts";
import { encodeText, parseFields } from "./text.ts";
import { textsOf } from "./texts-of.ts";
import type { Verifier } from "./verifier.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Verifies a JWT of RS256 whose claims are the body, as text, and the Lago that it comes from. */
export function jwtVerifier(options: JwtOptions): Verifier {
  const issuers: readonly unknown[] = issuersOf(options);
  const check = keyRing(keysOf(options.key));
  return {
    prove: async (token, body) => {
      const [, signed = "", header, claims, signature] = /^(([\w-]+)\.([\w-]+))\.([\w-]+)$/.exec(token) ?? [];
      const code = decode(signature);
      if (!code?.length) throw new WebhookVerificationError("malformed_signature");
      // The header decides nothing: a JWT that says more than that it is of RS256, as configured, is not read on.
      const { alg, crit } = parseFields(decode(header));
      if (alg !== "RS256" || crit !== undefined) throw new WebhookVerificationError("unsupported_jwt");
      await check(code, encodeText(signed));
      const { data, iss } = parseFields(decode(claims));
      if (!issuers.includes(iss)) throw issuerMismatch(iss);
      if (typeof data !== "string" || !areEqual(encodeText(data), body))
        throw new WebhookVerificationError("body_mismatch");
    },
    checkOrganization: organizationCheck("jwt.organizationId", options.organizationId),
  };
}

/** The Lago that the client calls signs by its own URL, unless it is told another. */
function issuersOf({ key, issuer }: JwtOptions): readonly string[] {
  // As: whatever is no source has no URL, and what is missing then is told.
  return textsOf("jwt.issuer", issuer ?? (Object(key) as PublicKeySource).serverUrl);
}

/** What is told here comes from the Lago whose key it is, and anyone can read it. */
function issuerMismatch(iss: unknown): WebhookVerificationError {
  const hint = typeof iss === "string" ? `: set \`jwt.issuer\` to ${JSON.stringify(iss)}` : ": it names none";
  return new WebhookVerificationError("issuer_mismatch", 401, hint);
}

function keysOf(key: JwtOptions["key"]): () => Promise<readonly CryptoKey[]> {
  // As: what cannot be asked for a key has to be one, and is refused at once if it is not.
  const source = Object(key) as Partial<PublicKeySource>;
  if (!source.jsonPublicKey) decodePem("jwt.key", key as string);
  return async () => {
    const bytes = decodePem("jwt.key", (await source.jsonPublicKey?.()) ?? (key as string));
    return [await crypto.subtle.importKey("spki", bytes, rs256, false, ["verify"])];
  };
}

/** Decodes a part, of which the letters are known to be those of base64url. */
function decode(part = ""): Bytes | undefined {
  const standard = part.replaceAll("-", "+").replaceAll("_", "/");
  return decodeCanonical(standard.padEnd(part.length + (-part.length & 3), "="));
}

/** Compares in a time that does not tell where the first difference is. */
function areEqual(one: Bytes, other: Bytes): boolean {
  const difference = one.length ^ other.length;
  return one.reduce((sum, byte, index) => sum | (byte ^ (other[index] ?? 0)), difference) === 0;
}
