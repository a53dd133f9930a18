import type { Bytes } from "./bytes.ts";

/** What signing needs of the runtime. */
export interface Signer {
  readonly randomId: () => string;
  readonly toBase64Url: (text: string) => string;
  /** Gives the Base64 of an HMAC-SHA256. */
  readonly signHmac: (text: string, secret: string) => string | Promise<string>;
  /** Gives the base64url of a signature of RS256, by a key in the form of PKCS #8. */
  readonly signRs256: (text: string, pkcs8: Bytes) => string | Promise<string>;
}
