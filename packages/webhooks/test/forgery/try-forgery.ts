import { Webhooks, type WebhookAnswer, WebhookVerificationError } from "../../src/index.ts";
import { options, organizationId } from "../delivery.ts";
import { cryptographies, type CryptographyName, on } from "../on-cryptography.ts";
import type { Forgery } from "./forgery.ts";

/** The result of a forgery. */
export interface Trial {
  readonly forgery: Forgery;
  /** The implementation that verified it. */
  readonly cryptography: CryptographyName;
  /** Result of `verify`: the reason of the refusal, `believed`, or another error. */
  readonly verdict: string;
  /** Response of the handler. */
  readonly answer: WebhookAnswer;
  /** How often the handler of the user was called. */
  readonly handled: number;
  /** All errors, as a logger receives them. */
  readonly told: readonly unknown[];
}

/** Both algorithms, so that a forgery can try one as the other. Each accepts one organization. */
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

/** Whether a forgery was refused with the expected reason. */
export function isRefused({ forgery, verdict, answer, handled }: Trial): boolean {
  return verdict === forgery.reason && answer.reason === forgery.reason && answer.status >= 400 && handled === 0;
}

/** Tries every forgery with both implementations: modules of Node and WebCrypto. */
export async function tryAll(forgeries: readonly Forgery[]): Promise<readonly Trial[]> {
  const trials = cryptographies.flatMap((name) => forgeries.map((forgery) => tryForgery(forgery, name)));
  return Promise.all(trials);
}
