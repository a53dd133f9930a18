import { sign } from "@lagokit/webhooks/testing";
import type { WebhookEvent } from "@lagokit/types";
import type { Signing } from "./receiver.ts";
import { privateKey, publicKey } from "./test-keys.ts";

/** What verifies the webhooks of a fake: the options of `new Webhooks()` of `@lagokit/webhooks`. */
export interface WebhookKeys {
  readonly hmac: { readonly secret: string };
  readonly jwt: { readonly key: string; readonly issuer: string; readonly organizationId: string };
}

/** Returns the keys of a fake. */
export function webhookKeys(issuer: string, organizationId: string): WebhookKeys {
  return { hmac: { secret: "fake-hmac-token" }, jwt: { key: publicKey, issuer, organizationId } };
}

/** Returns the request with which Lago delivers a webhook. */
export async function signedRequest(
  payload: WebhookEvent,
  { keys, signing, url, uniqueKey }: SignedRequestOptions,
): Promise<Request> {
  const algorithm = signing === "hmac" ? { hmac: keys.hmac } : { jwt: { privateKey, issuer: keys.jwt.issuer } };
  return new Request(url, await sign(payload, { ...algorithm, uniqueKey }));
}

interface SignedRequestOptions {
  readonly keys: WebhookKeys;
  readonly signing: Signing;
  readonly url: string;
  readonly uniqueKey: string;
}
