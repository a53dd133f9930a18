import type { WebhookAnswer } from "./webhook-answer.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Prints in one short line why a delivery was not handled. It is short, because anyone can send to the endpoint. */
export function printError(error: unknown, { status }: WebhookAnswer): void {
  // As: a cause of any type becomes text below.
  const { cause } = Object(error) as { readonly cause?: string };
  const refused = error instanceof WebhookVerificationError;
  const what = refused ? `refused with ${status}: ${error.message}` : `ended with ${status}: ${String(error)}`;
  const line = `Lago webhook ${cause ? `${what}: ${cause}` : what}`;
  // These characters would break the line or control a terminal.
  console.error(line.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, encodeURI).slice(0, 300));
}
