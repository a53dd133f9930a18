import type { Cases } from "../case.ts";

export const webhooks = {
  fetchPublicKey: (lago, { options }) => lago.webhooks.publicKey(options),
} satisfies Cases<"fetchPublicKey">;
