import { type Bytes, placeOf } from "./bytes.ts";
import type { Check, Cryptography } from "./cryptography.ts";
import { base64Decoder } from "./decode-base64.ts";

/** HMAC-SHA256, in the words of WebCrypto. */
export const hmacSha256 = { name: "HMAC", hash: "SHA-256" };

/** RS256, in the words of WebCrypto. */
export const rs256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** Uses what browsers and workers have, and so every runtime. */
export function webCryptography(): Cryptography {
  const encoder = new TextEncoder();
  const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
  const decoders = { base64: base64Decoder("base64"), base64url: base64Decoder("base64url") };
  const encode = (text: string): Bytes => encoder.encode(text);
  return {
    encode,
    areEqual,
    fromBase64: (text, alphabet) => decoders[alphabet](text),
    decode: (bytes) => decoder.decode(bytes),
    copy: (memory) => new Uint8Array(...placeOf(memory)).slice(),
    async importSecret(secret) {
      const check = checkOf(hmacSha256, await importKey("raw", encode(secret), hmacSha256));
      return (signature, signed) => {
        const code = decoders.base64(signature);
        return !!code && check(code, signed);
      };
    },
    importPublicKey: async (spki) => checkOf(rs256, await importKey("spki", spki, rs256)),
  };
}

type Algorithm = typeof rs256;

function importKey(format: "raw" | "spki", bytes: Bytes, algorithm: Algorithm): Promise<CryptoKey> {
  return crypto.subtle.importKey(format, bytes, algorithm, false, ["verify"]);
}

/** WebCrypto compares in constant time. */
function checkOf({ name }: Algorithm, key: CryptoKey): Check<Bytes> {
  return (signature, signed) => crypto.subtle.verify(name, key, signature, signed);
}

function areEqual(one: Bytes, other: Bytes): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}
