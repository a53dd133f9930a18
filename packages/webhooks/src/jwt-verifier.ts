import type { Bytes } from "./bytes.ts";
import type { Check, Cryptography } from "./cryptography.ts";
import type { JwtOptions, PublicKeySource } from "./jwt-options.ts";
import { keyRing } from "./key-ring.ts";
import { organizationCheck } from "./organization-check.ts";
import { parseFields } from "./parse-fields.ts";
import { readPublicKey } from "./read-public-key.ts";
import { textsOf } from "./texts-of.ts";
import type { Verifier } from "./verifier.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Verifies an RS256 JWT. Its claims are the body, as text, and the issuer. */
export function jwtVerifier(options: JwtOptions, cryptography: Cryptography): Verifier {
  const issuers: readonly unknown[] = issuersOf(options);
  const decode = (part = ""): Bytes | undefined => (part && cryptography.fromBase64Url(part)) || undefined;
  const check = keyRing(loadKey(options.key, cryptography));
  return {
    prove: async (token, body) => {
      const [header = "", claims, signature, ...more] = token.split(".", 4);
      const [said, code] = [decode(claims), decode(signature)];
      if (!said || !code || more.length > 0) throw new WebhookVerificationError("malformed_signature");
      if (header !== usualHeader) checkHeader(decode(header), cryptography);
      if (!(await check(code, cryptography.encode(token.slice(0, token.lastIndexOf("."))))))
        throw new WebhookVerificationError("signature_mismatch");
      const { data, iss } = parseFields(said, cryptography);
      if (!issuers.includes(iss)) throw issuerMismatch(iss);
      if (typeof data !== "string" || !cryptography.areEqual(cryptography.encode(data), body))
        throw new WebhookVerificationError("body_mismatch");
    },
    checkOrganization: organizationCheck("jwt.organizationId", options.organizationId),
  };
}

/** The header that Lago writes, `{"alg":"RS256"}`. It needs no parsing. */
const usualHeader = "eyJhbGciOiJSUzI1NiJ9";

/** Refuses a header with another algorithm, or with critical extensions. The header selects nothing. */
function checkHeader(header: Bytes | undefined, cryptography: Cryptography): void {
  if (!header) throw new WebhookVerificationError("malformed_signature");
  const { alg, crit } = parseFields(header, cryptography);
  if (alg !== "RS256" || crit !== undefined) throw new WebhookVerificationError("unsupported_jwt");
}

/** Returns the issuers of the option, or the URL that the client calls. */
function issuersOf({ key, issuer }: JwtOptions): readonly string[] {
  // As: a value that is not a source has no URL. `textsOf` then throws.
  return textsOf("jwt.issuer", issuer ?? (Object(key) as PublicKeySource).serverUrl);
}

/** Returns an error that names the issuer. The signature is valid at this point, and an issuer is not secret. */
function issuerMismatch(iss: unknown): WebhookVerificationError {
  const hint = typeof iss === "string" ? `: set \`jwt.issuer\` to ${JSON.stringify(iss)}` : ": it has none";
  return new WebhookVerificationError("issuer_mismatch", 401, hint);
}

function loadKey(key: JwtOptions["key"], cryptography: Cryptography): () => Promise<readonly Check<Bytes>[]> {
  // As: a value without the method must be a key. If it is not a key, the constructor throws.
  const source = Object(key) as Partial<PublicKeySource>;
  const given = source.jsonPublicKey ? undefined : readPublicKey(key, cryptography);
  return async () => {
    const spki = given ?? readPublicKey(await source.jsonPublicKey?.({ totalTimeout }), cryptography);
    return [await cryptography.importPublicKey(spki)];
  };
}

/** In milliseconds. Lago waits 30 seconds for a response. */
const totalTimeout = 10_000;
