import { decodeCanonical } from "./base64.ts";
import type { HmacOptions } from "./hmac-options.ts";
import { keyRing } from "./key-ring.ts";
import { organizationCheck } from "./organization-check.ts";
import { encodeText } from "./text.ts";
import { textsOf } from "./texts-of.ts";
import type { Verifier } from "./verifier.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** HMAC-SHA256, in the words of WebCrypto. */
export const hmacSha256 = { name: "HMAC", hash: "SHA-256" };

/** Verifies the Base64 of the HMAC-SHA256 of a body. */
export function hmacVerifier(options: HmacOptions): Verifier {
  const secrets = textsOf("hmac.secret", options.secret);
  const check = keyRing(() => Promise.all(secrets.map(importSecret)));
  return {
    prove: (signature, body) => {
      const code = decodeCanonical(signature);
      if (!code) throw new WebhookVerificationError("malformed_signature");
      return check(code, body);
    },
    // One that is there, but undefined, was meant to be given.
    checkOrganization:
      "organizationId" in options ? organizationCheck("hmac.organizationId", options.organizationId) : undefined,
  };
}

function importSecret(secret: string): Promise<CryptoKey> {
  return crypto.subtle.importKey("raw", encodeText(secret), hmacSha256, false, ["verify"]);
}
