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

/** Verifies a JWT of RS256 whose claims are the body, as text, and the Lago that it comes from. */
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

/** What Lago writes, and so what needs no reading: `{"alg":"RS256"}`. */
const usualHeader = "eyJhbGciOiJSUzI1NiJ9";

/** The header decides nothing: a JWT that says more than that it is of RS256, as configured, is not read on. */
function checkHeader(header: Bytes | undefined, cryptography: Cryptography): void {
  if (!header) throw new WebhookVerificationError("malformed_signature");
  const { alg, crit } = parseFields(header, cryptography);
  if (alg !== "RS256" || crit !== undefined) throw new WebhookVerificationError("unsupported_jwt");
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

function loadKey(key: JwtOptions["key"], cryptography: Cryptography): () => Promise<readonly Check<Bytes>[]> {
  // As: what cannot be asked for a key has to be one, and is refused at once if it is not.
  const source = Object(key) as Partial<PublicKeySource>;
  const given = source.jsonPublicKey ? undefined : readPublicKey(key, cryptography);
  return async () => {
    const spki = given ?? readPublicKey(await source.jsonPublicKey?.({ totalTimeout }), cryptography);
    return [await cryptography.importPublicKey(spki)];
  };
}

/** In milliseconds: Lago waits for 30 seconds. */
const totalTimeout = 10_000;
