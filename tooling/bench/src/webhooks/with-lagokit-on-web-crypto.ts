import type { Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";
import { withLagokit } from "./with-lagokit.ts";

/** Verifies with this project's package as it works without Node's modules, such as in a worker. */
export function withLagokitOnWebCrypto(trust: Trust): Verify {
  const { getBuiltinModule: own } = Object.getOwnPropertyDescriptors(process);
  Object.defineProperty(process, "getBuiltinModule", { ...own, value: undefined });
  try {
    return withLagokit(trust);
  } finally {
    Object.defineProperty(process, "getBuiltinModule", own);
  }
}
