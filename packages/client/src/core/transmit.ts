import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import { apiError } from "./api-error.ts";
import type { Attempt, Job } from "./attempt.ts";
import { checkUnread, through } from "./middleware.ts";
import { delayBeforeNext } from "./retry.ts";
import { tellRequest, tellResponse } from "./tell.ts";

/** Sends an attempt, and reads its answer to the end. */
export async function transmit(job: Job, attempt: Attempt, signal: AbortSignal): Promise<unknown> {
  tellRequest(job, attempt);
  const response = await send(job, attempt, signal);
  tellResponse(job, attempt, response);
  const { status, headers } = response;
  // Nobody reads the body of an answer that is followed by another attempt; one of a request that must not arrive twice
  // says whether it may.
  if (status >= 400 && job.resend !== "never") {
    const error = apiError(job.operation, { status, headers, body: "" });
    if (delayBeforeNext(job, attempt, error) !== undefined) {
      response.body?.cancel().catch(() => {});
      throw error;
    }
  }
  return job.read(job.operation, { status, headers, body: await read(job.operation, response) });
}

function send(job: Job, attempt: Attempt, signal: AbortSignal): Promise<Response> {
  const { operation, url, body, settings } = job;
  const hand = async (to: string, init: RequestInit): Promise<Response> => {
    attempt.sentAt = performance.now();
    try {
      // The global one is looked up now, since tests and tracers replace it after a client is made.
      return await (settings.fetch ?? globalThis.fetch)(to, init);
    } catch (cause) {
      throw new LagoConnectionError(operation, cause);
    }
  };
  // A redirect is never followed: the key would go along, and a POST would become a GET.
  const init: RequestInit = { method: operation.method, body: body ?? null, signal, redirect: "manual" };
  if (settings.middleware.length === 0) return hand(url, { ...init, headers: job.headers });
  const request = { ...operation, url, headers: new Headers(job.headers), body, signal, attempt: attempt.number };
  return through(settings.middleware, (to) =>
    hand(to.url, { ...init, method: to.method, headers: to.headers, body: to.body ?? null, signal: to.signal }),
  )(request);
}

async function read(operation: Operation, response: Response): Promise<string> {
  checkUnread(response);
  try {
    return await response.text();
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}
