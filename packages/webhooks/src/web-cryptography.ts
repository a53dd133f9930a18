import { toUrlForm } from "./base64-forms.ts";
import { type Bytes, placeOf } from "./bytes.ts";
import type { Check, Cryptography } from "./cryptography.ts";
import { base64UrlDecoder } from "./decode-base64-url.ts";
import { strictDecoder } from "./strict-decoder.ts";

/** HMAC-SHA256, as WebCrypto names it. */
export const hmacSha256 = { name: "HMAC", hash: "SHA-256" };

/** RS256, as WebCrypto names it. */
export const rs256 = { name: "RSASSA-PKCS1-v1_5", hash: "SHA-256" };

/** Returns an implementation with WebCrypto, which every runtime has. */
export function webCryptography(): Cryptography {
  const encoder = new TextEncoder();
  const fromBase64Url = base64UrlDecoder();
  return {
    encode: (text) => encoder.encode(text),
    decode: strictDecoder(TextDecoder),
    copy: (memory) => new Uint8Array(...placeOf(memory)).slice(),
    fromBase64Url,
    areEqual,
    digest: async (bytes) => {
      const digest = await crypto.subtle.digest("SHA-256", bytes);
      return btoa(String.fromCharCode(...new Uint8Array(digest, 0, 16)));
    },
    async importSecret(secret) {
      const check = await importKey("raw", encoder.encode(secret), hmacSha256);
      return (signature, signed) => {
        const code = fromBase64Url(toUrlForm(signature));
        return !!code && check(code, signed);
      };
    },
    importPublicKey: (spki) => importKey("spki", spki, rs256),
  };
}

/** Imports a key. WebCrypto compares in constant time. */
async function importKey(format: "raw" | "spki", bytes: Bytes, algorithm: typeof rs256): Promise<Check<Bytes>> {
  const key = await crypto.subtle.importKey(format, bytes, algorithm, false, ["verify"]);
  return (signature, signed) => crypto.subtle.verify(algorithm.name, key, signature, signed);
}

function areEqual(one: Bytes, other: Bytes): boolean {
  let difference = one.length ^ other.length;
  for (let index = 0; index < one.length; index++) difference |= (one[index] ?? 0) ^ (other[index] ?? 0);
  return difference === 0;
}
