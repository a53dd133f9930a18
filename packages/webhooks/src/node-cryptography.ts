import { builtinModules } from "./builtin-modules.ts";
import { type Bytes, placeOf } from "./bytes.ts";
import type { Cryptography } from "./cryptography.ts";
import { strictDecoder } from "./strict-decoder.ts";

/** Returns an implementation with the modules of Node, or undefined on other runtimes. */
export function nodeCryptography(): Cryptography | undefined {
  const get = builtinModules();
  if (!get) return undefined;
  const { createHash, createHmac, createPublicKey, createSecretKey, timingSafeEqual, verify } = get("node:crypto");
  const { Buffer } = get("node:buffer");
  const encode = (text: string): Bytes => Buffer.from(text);
  const areEqual = (one: Bytes, other: Bytes): boolean => one.length === other.length && timingSafeEqual(one, other);
  return {
    encode,
    decode: strictDecoder(get("node:util").TextDecoder),
    areEqual,
    copy: (memory) => Buffer.from(Buffer.from(...placeOf(memory))),
    fromBase64Url(text) {
      const bytes = Buffer.from(text, "base64url");
      return bytes.toString("base64url") === text ? bytes : undefined;
    },
    digest: (bytes) => createHash("sha256").update(bytes).digest().subarray(0, 16).toString("base64"),
    async importSecret(secret) {
      const key = createSecretKey(encode(secret));
      // Compares text, because Node returns a digest as text in half the time.
      return (signature, signed) =>
        areEqual(encode(signature), encode(createHmac("sha256", key).update(signed).digest("base64")));
    },
    async importPublicKey(spki) {
      const key = createPublicKey({ key: Buffer.from(spki), format: "der", type: "spki" });
      return (signature, signed) => verify("sha256", signed, key, signature);
    },
  };
}
