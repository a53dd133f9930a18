import type { Algorithm, Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";

interface Verifier {
  readonly algorithms: readonly Algorithm[];
  readonly make: (trust: Trust) => Promise<Verify>;
}

/** The verifiers, each loaded only when it is measured. */
export const verifiers = {
  "node:crypto": {
    algorithms: ["hmac", "jwt"],
    make: async (trust) => (await import("./with-node-crypto.ts")).withNodeCrypto(trust),
  },
  jose: { algorithms: ["jwt"], make: async (trust) => (await import("./with-jose.ts")).withJose(trust) },
  "@lagokit/webhooks": {
    algorithms: ["hmac", "jwt"],
    make: async (trust) => (await import("./with-lagokit.ts")).withLagokit(trust),
  },
  "@lagokit/webhooks, on WebCrypto": {
    algorithms: ["hmac", "jwt"],
    make: async (trust) => (await import("./with-lagokit-on-web-crypto.ts")).withLagokitOnWebCrypto(trust),
  },
} as const satisfies Record<string, Verifier>;

export type VerifierName = keyof typeof verifiers;

/** What a cell of the table of webhooks measures. */
export interface WebhooksOrder {
  readonly verifier: VerifierName;
  readonly algorithm: Algorithm;
  readonly deliveries: number;
}

/** The speed of the verification. */
export interface WebhooksSample {
  readonly perSecond: number;
  readonly perSecondTogether: number;
  readonly cpuMicroseconds: number;
}
