import { Webhooks } from "@lagokit/webhooks";
import type { Trust } from "./delivery.ts";
import type { Verify } from "./verify.ts";

/** Verifies with this project's package. */
export function withLagokit({ secret, publicKey, issuer, organizationId }: Trust): Verify {
  const webhooks = new Webhooks({ jwt: { key: publicKey, issuer, organizationId }, hmac: { secret, organizationId } });
  return ({ algorithm, body, signature }) =>
    webhooks.verify(body, { "x-lago-signature": signature, "x-lago-signature-algorithm": algorithm });
}
