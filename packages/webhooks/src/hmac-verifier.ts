import { toUrlForm } from "./base64-forms.ts";
import type { Cryptography } from "./cryptography.ts";
import type { HmacOptions } from "./hmac-options.ts";
import { keyRing } from "./key-ring.ts";
import { organizationCheck } from "./organization-check.ts";
import { textsOf } from "./texts-of.ts";
import type { Verifier } from "./verifier.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Verifies a signature that is the base64 of the HMAC-SHA256 of the body. */
export function hmacVerifier(options: HmacOptions, { fromBase64Url, importSecret }: Cryptography): Verifier {
  const secrets = textsOf("hmac.secret", options.secret);
  const check = keyRing(() => Promise.all(secrets.map((secret) => importSecret(secret))));
  return {
    prove: async (signature, body) => {
      if (await check(signature, body)) return;
      const reason = fromBase64Url(toUrlForm(signature)) ? "signature_mismatch" : "malformed_signature";
      throw new WebhookVerificationError(reason);
    },
    // A key with the value undefined is a mistake, and is refused.
    checkOrganization:
      "organizationId" in options ? organizationCheck("hmac.organizationId", options.organizationId) : undefined,
  };
}
