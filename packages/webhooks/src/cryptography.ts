import type { Bytes, Memory } from "./bytes.ts";
import type { Verdict } from "./verdict.ts";

/** Tells whether a signature is one of the bytes, in a time that does not say where it differs. */
export type Check<Signature> = (signature: Signature, signed: Bytes) => Verdict;

/** What verification needs of the runtime. */
export interface Cryptography {
  readonly encode: (text: string) => Bytes;
  /** Gives an empty text if the bytes are not strictly UTF-8. A byte order mark is left in, where JSON refuses it. */
  readonly decode: (bytes: Bytes) => string;
  readonly copy: (memory: Memory) => Bytes;
  /** Decodes the one canonical form, which has no padding. Anything else, even if it means the same bytes, gives nothing. */
  readonly fromBase64Url: (text: string) => Bytes | undefined;
  /** Compares in a time that does not say where the first difference is. */
  readonly areEqual: (one: Bytes, other: Bytes) => boolean;
  /** Gives a digest that is short, and of which nobody finds another body: half of their SHA-256, in Base64. */
  readonly digest: (bytes: Bytes) => string | Promise<string>;
  /** Checks the Base64 of an HMAC-SHA256. */
  readonly importSecret: (secret: string) => Promise<Check<string>>;
  /** Checks a signature of RS256, by a key in the form of SPKI. */
  readonly importPublicKey: (spki: Bytes) => Promise<Check<Bytes>>;
}
