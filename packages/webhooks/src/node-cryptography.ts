import { type Bytes, placeOf } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import { nodeModules } from "./node-modules.ts";

/** Uses Node's own modules, where there are any. */
export function nodeCryptography(): Cryptography | undefined {
  const node = nodeModules();
  if (!node) return undefined;
  const { createHmac, createPublicKey, createSecretKey, timingSafeEqual, verify } = node.crypto;
  const { Buffer } = node.buffer;
  const decoder = new node.util.TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const encode = (text: string): Bytes => Buffer.from(text);
  const areEqual = (one: Bytes, other: Bytes): boolean => one.length === other.length && timingSafeEqual(one, other);
  return {
    encode,
    areEqual,
    decode: (bytes) => decoder.decode(bytes),
    copy: (memory) => Buffer.from(Buffer.from(...placeOf(memory))),
    fromBase64(text, alphabet) {
      const bytes = Buffer.from(text, alphabet);
      return bytes.toString(alphabet) === text ? bytes : undefined;
    },
    async importSecret(secret) {
      const key = createSecretKey(encode(secret));
      // As text, which Node gives in half the time.
      return (signature, signed) =>
        areEqual(encode(signature), encode(createHmac("sha256", key).update(signed).digest("base64")));
    },
    async importPublicKey(spki) {
      const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
      return (signature, signed) => verify("sha256", signed, key, signature);
    },
  };
}
