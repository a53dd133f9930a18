import { nodeSigner } from "./node-signer.ts";
import type { Signer } from "./signer.ts";
import { webSigner } from "./web-signer.ts";

/** Finds what the runtime has: that of Node, which test environments do not replace, or else WebCrypto. */
export function findSigner(): Signer {
  return nodeSigner() ?? webSigner();
}
