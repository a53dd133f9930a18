import { encodeBase64, encodeBase64Url } from "./encode-base64.ts";
import type { Signer } from "./signer.ts";
import { hmacSha256, rs256 } from "./web-cryptography.ts";

/** Returns a signer with WebCrypto, which every runtime has. */
export function webSigner(): Signer {
  const encoder = new TextEncoder();
  const { subtle } = crypto;
  return {
    randomId: () => crypto.randomUUID(),
    toBase64Url: (text) => encodeBase64Url(encoder.encode(text)),
    async signHmac(text, secret) {
      const key = await subtle.importKey("raw", encoder.encode(secret), hmacSha256, false, ["sign"]);
      return encodeBase64(await subtle.sign(hmacSha256.name, key, encoder.encode(text)));
    },
    async signRs256(text, pkcs8) {
      const key = await subtle.importKey("pkcs8", pkcs8, rs256, false, ["sign"]);
      return encodeBase64Url(await subtle.sign(rs256.name, key, encoder.encode(text)));
    },
  };
}
