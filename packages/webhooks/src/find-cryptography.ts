import type { Cryptography } from "./cryptography.ts";
import { nodeCryptography } from "./node-cryptography.ts";
import { webCryptography } from "./web-cryptography.ts";

/** Returns the implementation of Node, which is faster because it checks in the same thread, or that of WebCrypto. */
export function findCryptography(): Cryptography {
  return nodeCryptography() ?? webCryptography();
}
