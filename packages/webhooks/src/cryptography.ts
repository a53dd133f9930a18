import type { Bytes, Memory } from "./bytes.ts";
import type { Verdict } from "./verdict.ts";

/** Checks in constant time whether a signature matches the bytes. */
export type Check<Signature> = (signature: Signature, signed: Bytes) => Verdict;

/** What verification needs from the runtime. */
export interface Cryptography {
  readonly encode: (text: string) => Bytes;
  /** Decodes UTF-8. Invalid bytes return an empty string. A byte order mark is kept, and JSON then refuses it. */
  readonly decode: (bytes: Bytes) => string;
  readonly copy: (memory: Memory) => Bytes;
  /** Decodes canonical base64url without padding. Returns undefined for any other form, even of the same bytes. */
  readonly fromBase64Url: (text: string) => Bytes | undefined;
  /** Compares in constant time. */
  readonly areEqual: (one: Bytes, other: Bytes) => boolean;
  /** Returns the first half of the SHA-256 in base64. Nobody can find another body with the same half. */
  readonly digest: (bytes: Bytes) => string | Promise<string>;
  /** Imports a secret. The check takes the base64 of an HMAC-SHA256. */
  readonly importSecret: (secret: string) => Promise<Check<string>>;
  /** Imports a public key in SPKI form. The check takes an RS256 signature. */
  readonly importPublicKey: (spki: Bytes) => Promise<Check<Bytes>>;
}
