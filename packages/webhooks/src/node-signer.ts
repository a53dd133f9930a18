import { builtinModules } from "./builtin-modules.ts";
import type { Signer } from "./signer.ts";

/** Returns a signer with the modules of Node, or undefined on other runtimes. */
export function nodeSigner(): Signer | undefined {
  const get = builtinModules();
  if (!get) return undefined;
  const { createHmac, createPrivateKey, randomUUID, sign } = get("node:crypto");
  const { Buffer } = get("node:buffer");
  return {
    randomId: () => randomUUID(),
    toBase64Url: (text) => Buffer.from(text).toString("base64url"),
    signHmac: (text, secret) => createHmac("sha256", secret).update(text).digest("base64"),
    signRs256(text, pkcs8) {
      const key = createPrivateKey({ key: Buffer.from(pkcs8), format: "der", type: "pkcs8" });
      return sign("sha256", Buffer.from(text), key).toString("base64url");
    },
  };
}
