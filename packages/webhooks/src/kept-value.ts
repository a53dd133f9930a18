import { type VerificationReason, WebhookVerificationError } from "./webhook-verification-error.ts";

/** Tells whether a value fits what has come. */
export type Fits<Value> = (value: Value) => boolean | Promise<boolean>;

/** For how long a failure is remembered, in milliseconds: it is forgotten by Lago's next attempt, some 5 seconds later. */
const failureLasts = 3_000;

/** For how long a value is kept at the least: one that was replaced is noticed within Lago's attempts, of some 25 seconds. */
const valueLasts = 10_000;

/**
 * Keeps a value that is loaded when it is needed first, and again when it does not fit: it may have been replaced.
 *
 * There is one load at a time, and none for a while after each, so that what strangers send costs nothing. While it cannot
 * be loaded, what does not fit the one that is kept is refused for the given reason.
 */
export function keepValue<Value extends object>(
  reason: VerificationReason,
  load: () => Promise<Value>,
): (fits: Fits<Value>) => Promise<boolean> {
  let value: Value | undefined;
  let failure: WebhookVerificationError | undefined;
  let loading: Promise<void> | undefined;
  let dueAt = 0;

  const reload = async (): Promise<void> => {
    dueAt = performance.now() + valueLasts;
    try {
      value = await load();
      failure = undefined;
    } catch (cause) {
      failure = Object.assign(new WebhookVerificationError(reason, 500), { cause });
      dueAt = performance.now() + failureLasts;
    }
    loading = undefined;
  };
  const renew = async (): Promise<void> => {
    if (performance.now() >= dueAt) loading ??= reload();
    await loading;
    if (failure) throw failure;
  };

  return async (fits) => {
    if (!value) await renew();
    const tried = value;
    if (tried && (await fits(tried))) return true;
    if (value === tried) await renew();
    return value !== tried && !!value && fits(value);
  };
}
