import type { Operation } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import { totalTimeoutOf } from "./request-context.ts";
import { sleep } from "./timeout.ts";

/** What is requested until it exists. */
export interface Awaited<Answer> {
  readonly operation: Operation;
  readonly options: RequestOptions | undefined;
  readonly load: (options: RequestOptions) => Promise<Answer | undefined>;
}

/** Polls with exponential backoff until there is a result or the total timeout is over. */
export async function whenReady<Answer>(
  core: LagoCore,
  { operation, options, load }: Awaited<Answer>,
): Promise<Answer> {
  const resolved = core.resolve(options);
  const totalTimeout = totalTimeoutOf(resolved);
  const end = performance.now() + totalTimeout;
  for (let attempts = 1; ; attempts++) {
    const answer = await load({ ...options, totalTimeout: Math.max(1, end - performance.now()) });
    if (answer !== undefined) return answer;
    const delay = Math.min(8000, resolved.retryDelay * 2 ** (attempts - 1));
    if (performance.now() + delay >= end)
      throw Object.assign(new LagoTimeoutError(operation, totalTimeout), { attempts });
    await sleep(delay, resolved.signal);
  }
}
