import { orElse, type Verdict } from "./verdict.ts";
import { type VerificationReason, WebhookVerificationError } from "./webhook-verification-error.ts";

/** Tells whether a value fits what has come. */
type Fits<Value> = (value: Value) => Verdict;

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
): (fits: Fits<Value>) => Verdict {
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

  const fitsAnew = async (tried: Value | undefined, fits: Fits<Value>): Promise<boolean> => {
    if (value === tried) await renew();
    return value !== tried && !!value && fits(value);
  };

  return (fits) => {
    const tried = value;
    return orElse(!!tried && fits(tried), () => fitsAnew(tried, fits));
  };
}
