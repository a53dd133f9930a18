import { orElse, type Verdict } from "./verdict.ts";
import { type VerificationReason, WebhookVerificationError } from "./webhook-verification-error.ts";

/** Checks whether a value matches the delivery. */
type Fits<Value> = (value: Value) => Verdict;

/** How long a failure is remembered, in milliseconds. Lago's next attempt comes about 5 seconds later, so it loads again. */
const failureLasts = 3_000;

/** Minimum time between two loads, in milliseconds. Lago's attempts take about 25 seconds, so one of them loads again. */
const valueLasts = 10_000;

/**
 * Keeps a value that is loaded on first use, and loads it again if it does not match a delivery. It may have been replaced.
 *
 * One load runs at a time, with a pause after each, so that requests of strangers cause few loads. While loading fails, a
 * delivery that does not match the kept value is refused for the given reason.
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
