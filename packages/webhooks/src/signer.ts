import type { Bytes } from "./bytes.ts";

/** What signing needs from the runtime. */
export interface Signer {
  readonly randomId: () => string;
  readonly toBase64Url: (text: string) => string;
  /** Returns the base64 of an HMAC-SHA256. */
  readonly signHmac: (text: string, secret: string) => string | Promise<string>;
  /** Returns the base64url of an RS256 signature, made with a PKCS #8 key. */
  readonly signRs256: (text: string, pkcs8: Bytes) => string | Promise<string>;
}
