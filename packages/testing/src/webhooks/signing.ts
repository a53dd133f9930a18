import { sign } from "@lagokit/webhooks/testing";
import type { WebhookEvent } from "@lagokit/types";
import type { Signing } from "./receiver.ts";
import { privateKey, publicKey } from "./test-keys.ts";

const hmacToken = "fake-hmac-token";

/** What verifies the webhooks of a fake: the options of `new Webhooks()` of `@lagokit/webhooks`. */
export interface WebhookKeys {
  readonly hmac: { readonly secret: string };
  readonly jwt: { readonly key: string; readonly issuer: readonly string[]; readonly organizationId: string };
}

/** Returns the keys of a fake. */
export function webhookKeys(issuer: readonly string[], organizationId: string): WebhookKeys {
  return { hmac: { secret: hmacToken }, jwt: { key: publicKey, issuer, organizationId } };
}

/** Returns the request with which Lago delivers a webhook. */
export async function signedRequest(
  payload: WebhookEvent,
  { issuer, signing, url, uniqueKey }: SignedRequestOptions,
): Promise<Request> {
  const algorithm = signing === "hmac" ? { hmac: { secret: hmacToken } } : { jwt: { privateKey, issuer } };
  return new Request(url, await sign(payload, { ...algorithm, uniqueKey }));
}

interface SignedRequestOptions {
  readonly issuer: string;
  readonly signing: Signing;
  readonly url: string;
  readonly uniqueKey: string;
}
