import { nodeSigner } from "./node-signer.ts";
import type { Signer } from "./signer.ts";
import { webSigner } from "./web-signer.ts";

/** Returns the signer of Node, which test environments do not replace, or that of WebCrypto. */
export function findSigner(): Signer {
  return nodeSigner() ?? webSigner();
}
