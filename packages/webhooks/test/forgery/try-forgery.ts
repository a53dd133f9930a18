import { Webhooks, type WebhookAnswer, WebhookVerificationError } from "../../src/index.ts";
import { options, organizationId } from "../delivery.ts";
import { cryptographies, type CryptographyName, on } from "../on-cryptography.ts";
import type { Forgery } from "./forgery.ts";

/** How a forgery was received. */
export interface Trial {
  readonly forgery: Forgery;
  /** What it was refused with. */
  readonly cryptography: CryptographyName;
  /** What `verify` came to: the reason of its refusal, `believed`, or what it threw instead. */
  readonly verdict: string;
  /** What a handler's sender is answered. */
  readonly answer: WebhookAnswer;
  /** How often a handler of the user was called. */
  readonly handled: number;
  /** All that the errors say, and what a logger would print of them. */
  readonly told: readonly unknown[];
}

/** Both algorithms, so that each could be had for the other, and each for one organization alone. */
const ours = { ...options, hmac: { ...options.hmac, organizationId } };

/** Sends a forgery to `verify` and to a receiver. */
async function tryForgery(forgery: Forgery, cryptography: CryptographyName): Promise<Trial> {
  const told: unknown[] = [];
  let handled = 0;
  const webhooks = on(cryptography, () => new Webhooks({ ...ours, onError: (error) => told.push(error) }));
  const { body, headers } = await forgery.forge();
  const verdict = await webhooks.verify(body, headers).then(
    () => "believed",
    (error: unknown) => {
      told.push(error);
      return error instanceof WebhookVerificationError ? error.reason : String(error);
    },
  );
  const answer = await webhooks.receiver({ unknown: () => (handled += 1) })(body, headers);
  return { forgery, cryptography, verdict, answer, handled, told };
}

/** Whether a forgery was refused, for the reason that it should be refused for. */
export function isRefused({ forgery, verdict, answer, handled }: Trial): boolean {
  return verdict === forgery.reason && answer.reason === forgery.reason && answer.status >= 400 && handled === 0;
}

/** Tries every forgery with both: Node's own modules, and what every other runtime has. */
export async function tryAll(forgeries: readonly Forgery[]): Promise<readonly Trial[]> {
  const trials = cryptographies.flatMap((name) => forgeries.map((forgery) => tryForgery(forgery, name)));
  return Promise.all(trials);
}
