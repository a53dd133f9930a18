import type { Cases } from "../case.ts";

export const webhooks = {
  fetchPublicKey: (lago, { options }) => lago.webhooks.publicKey(options),
  fetchJsonPublicKey: (lago, { options }) => lago.webhooks.jsonPublicKey(options),
} satisfies Cases<"fetchPublicKey" | "fetchJsonPublicKey">;
