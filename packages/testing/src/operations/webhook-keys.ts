import type { Handlers } from "../server/handlers.ts";
import { publicKey } from "../webhooks/test-keys.ts";

/** The operations of the key that verifies webhooks. */
export const webhookKeys: Handlers<"fetchJsonPublicKey" | "fetchPublicKey"> = {
  fetchJsonPublicKey: () => ({ webhook: { public_key: encodedKey() } }),
  fetchPublicKey: () => encodedKey(),
};

/** The PEM in base64, in lines of 60 characters, as Ruby encodes it. */
function encodedKey(): string {
  return btoa(publicKey).replaceAll(/.{1,60}/g, "$&\n");
}
