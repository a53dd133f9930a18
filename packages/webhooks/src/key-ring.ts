import type { Bytes } from "./base64.ts";
import { keepValue } from "./kept-value.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Rejects if a signature is not one of the bytes. */
export type SignatureCheck = (signature: Bytes, signed: Bytes) => Promise<void>;

type Keys = readonly CryptoKey[];

/** Checks signatures with keys that are loaded when they are needed first, and again when a signature fits none. */
export function keyRing(load: () => Promise<Keys>): SignatureCheck {
  const fits = keepValue("key_unavailable", load);
  return async (signature, signed) => {
    if (!(await fits((keys) => fitsAny(keys, signature, signed))))
      throw new WebhookVerificationError("signature_mismatch");
  };
}

/** WebCrypto compares in constant time. */
async function fitsAny(keys: Keys, signature: Bytes, signed: Bytes): Promise<boolean> {
  const verdicts = keys.map((key) => crypto.subtle.verify(key.algorithm.name, key, signature, signed));
  return (await Promise.all(verdicts)).includes(true);
}
