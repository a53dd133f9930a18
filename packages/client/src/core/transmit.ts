import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import { apiError } from "./api-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Job } from "./job.ts";
import { checkUnread, through } from "./middleware.ts";
import { delayBeforeNext } from "./retry.ts";
import { tellRequest, tellResponse } from "./tell.ts";

/** Sends an attempt, and reads its answer to the end. */
export async function transmit<Value>(job: Job<Value>, attempt: Attempt): Promise<Value> {
  const { operation } = job;
  tellRequest(job, attempt);
  const response = await (job.settings.middleware.length > 0 ? sendThrough(job, attempt) : send(job, attempt, job));
  tellResponse(job, attempt, response);
  const { status, headers } = response;
  if (status >= 400 && isUnread(job, status)) {
    const error = apiError(operation, { status, headers, body: "" });
    if (delayBeforeNext(job, attempt, error) !== undefined) {
      response.body?.cancel().catch(() => {});
      throw error;
    }
  }
  return job.read(operation, { status, headers, body: await readBody(job, response) });
}

/** Whether nobody needs the body of an answer if another attempt follows: that of a 429 can say whether one may. */
function isUnread({ resend }: Job<unknown>, status: number): boolean {
  return resend === "safe" || (resend === "event" && status !== 429);
}

async function readBody({ operation }: Job<unknown>, response: Response): Promise<string> {
  checkUnread(response);
  try {
    return await response.text();
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}

/** What is sent, by the client or by the last of the middleware. */
interface Message {
  readonly url: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body?: string | null | undefined;
}

async function send({ operation, settings }: Job<unknown>, attempt: Attempt, message: Message): Promise<Response> {
  attempt.sentAt = performance.now();
  try {
    // The global one is looked up now, since tests and tracers replace it after a client is made.
    return await (settings.fetch ?? globalThis.fetch)(message.url, {
      method: operation.method,
      headers: message.headers,
      body: message.body ?? null,
      signal: attempt.signal,
      // A redirect is never followed: the key would go along, and a POST would become a GET.
      redirect: "manual",
    });
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}

function sendThrough(job: Job<unknown>, attempt: Attempt): Promise<Response> {
  const { operation, url, settings } = job;
  const [headers, body] = [new Headers(job.headers), job.body ?? undefined];
  const request = { ...operation, url, headers, body, signal: attempt.signal, attempt: attempt.number };
  return through(settings.middleware, (changed) => send(job, attempt, changed))(request);
}
