import type { WebhookAnswer } from "./webhook-answer.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Prints in one short line why a delivery was not handled: whoever can reach the endpoint can have it printed. */
export function printError(error: unknown, { status }: WebhookAnswer): void {
  // As: whatever it is, text is made of it.
  const { cause } = Object(error) as { readonly cause?: string };
  const refused = error instanceof WebhookVerificationError;
  const what = refused ? `refused with ${status}: ${error.message}` : `answered ${status}: ${String(error)}`;
  const line = `Lago webhook ${cause ? `${what}: ${cause}` : what}`;
  // What would break the line, or steer a terminal.
  console.error(line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURI).slice(0, 300));
}
