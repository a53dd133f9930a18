import type { Operation } from "../errors/lago-request-error.ts";
import { LagoTimeoutError } from "../errors/lago-timeout-error.ts";
import { sleep } from "./alarm.ts";
import type { Http } from "./http.ts";
import { totalTimeoutOf } from "./job.ts";
import type { RequestOptions } from "./request-options.ts";

/** What is asked for until it is there. */
export interface Awaited<Answer> {
  readonly operation: Operation;
  readonly options: RequestOptions | undefined;
  readonly load: (options: RequestOptions) => Promise<Answer | undefined>;
}

/** Asks again and again, ever more seldom, until there is an answer or the total timeout is over. */
export async function whenReady<Answer>(http: Http, { operation, options, load }: Awaited<Answer>): Promise<Answer> {
  const settings = http.settingsOf(options);
  const totalTimeout = totalTimeoutOf(settings);
  const end = performance.now() + totalTimeout;
  for (let attempts = 1; ; attempts++) {
    const answer = await load({ ...options, totalTimeout: Math.max(1, end - performance.now()) });
    if (answer !== undefined) return answer;
    const delay = Math.min(8000, settings.retryDelay * 2 ** (attempts - 1));
    if (performance.now() + delay >= end)
      throw Object.assign(new LagoTimeoutError(operation, totalTimeout), { attempts });
    await sleep(delay, settings.signal);
  }
}
