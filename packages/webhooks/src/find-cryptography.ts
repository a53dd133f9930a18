import type { Cryptography } from "./cryptography.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { webCryptography } from "./web-cryptography.ts";

/** Finds what the runtime has: that of Node, which does not hand each check to a thread, or else WebCrypto. */
export function findCryptography(): Cryptography {
  return nodeCryptography() ?? webCryptography();
}
