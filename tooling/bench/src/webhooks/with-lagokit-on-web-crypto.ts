import type { Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";
import { withLagokit } from "./with-lagokit.ts";

/** Verifies with the package of this project as it does where there is nothing of Node, such as in a worker. */
export function withLagokitOnWebCrypto(trust: Trust): Verify {
  const { getBuiltinModule: own } = Object.getOwnPropertyDescriptors(process);
  Object.defineProperty(process, "getBuiltinModule", { ...own, value: undefined });
  try {
    return withLagokit(trust);
  } finally {
    Object.defineProperty(process, "getBuiltinModule", own);
  }
}
