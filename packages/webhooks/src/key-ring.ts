import type { Bytes } from "./base64.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Rejects if a signature is not one of the bytes. */
export type SignatureCheck = (signature: Bytes, signed: Bytes) => Promise<void>;

type Keys = readonly CryptoKey[];

const none: Keys = [];

/** How long keys are kept, at the least, before they are loaded again. */
const minute = 60_000;

/**
 * Checks signatures with keys that are loaded when they are needed first, and again, once for each signature and at most
 * once a minute for all, when a signature fits none: the keys may have been changed.
 */
export function keyRing(load: () => Promise<Keys>): SignatureCheck {
  let keys: Keys = none;
  let loading: Promise<void> | undefined;
  let loadedAt = 0;

  const reload = async (): Promise<void> => {
    loadedAt = performance.now();
    try {
      keys = await load();
    } catch (cause) {
      throw Object.assign(new WebhookVerificationError("key_unavailable", 500), { cause });
    } finally {
      loading = undefined;
    }
  };

  return async (signature, signed) => {
    // As long as there are no keys at all, each delivery asks for them: Lago gives a webhook up after three.
    if (keys === none) await (loading ??= reload());
    const tried = keys;
    if (await fitsAny(tried, signature, signed)) return;
    if (keys === tried && (loading || performance.now() - loadedAt >= minute)) await (loading ??= reload());
    if (keys === tried || !(await fitsAny(keys, signature, signed)))
      throw new WebhookVerificationError("signature_mismatch");
  };
}

/** WebCrypto compares in constant time. */
async function fitsAny(keys: Keys, signature: Bytes, signed: Bytes): Promise<boolean> {
  const verdicts = keys.map((key) => crypto.subtle.verify(key.algorithm.name, key, signature, signed));
  return (await Promise.all(verdicts)).includes(true);
}
