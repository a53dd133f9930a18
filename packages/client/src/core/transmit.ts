import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import { apiError } from "./api-error.ts";
import type { Attempt } from "./attempt.ts";
import type { Job } from "./job.ts";
import { checkUnread, type LagoRequest, through } from "./middleware.ts";
import { readAnswer } from "./read-answer.ts";
import { delayBeforeNext } from "./retry.ts";
import { tellRequest, tellResponse } from "./tell.ts";

/** Sends an attempt, and reads its answer to the end. */
export async function transmit(job: Job, attempt: Attempt, signal: AbortSignal): Promise<unknown> {
  const { operation, settings } = job;
  const { number } = attempt;
  tellRequest(job, number);
  const send = ({ url, headers, body }: Message): Promise<Response> => {
    attempt.sentAt = performance.now();
    // The global one is looked up now, since tests and tracers replace it after a client is made.
    const { fetch = globalThis.fetch } = settings;
    // A redirect is never followed: the key would go along, and a POST would become a GET.
    const init = { method: operation.method, headers, body: body ?? null, signal, redirect: "manual" } as const;
    return connected(operation, () => fetch(url, init));
  };
  const response = await (settings.middleware.length > 0
    ? through(settings.middleware, send)(requestOf(job, number, signal))
    : send(job));
  tellResponse(job, attempt, response);
  giveUpEarly(job, attempt, response);
  checkUnread(response);
  const { status, headers } = response;
  return readAnswer(job, { status, headers, body: await connected(operation, () => response.text()) });
}

/** What is sent, by the client or by the last of the middleware. */
interface Message {
  readonly url: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body?: string | null | undefined;
}

function requestOf({ operation, url, headers, body }: Job, attempt: number, signal: AbortSignal): LagoRequest {
  return { ...operation, url, headers: new Headers(headers), body: body ?? undefined, signal, attempt };
}

/** Gives what a part of the connection gives, or says that it broke. */
async function connected<Value>(operation: Operation, task: () => Promise<Value>): Promise<Value> {
  try {
    return await task();
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}

/** Leaves the body of an answer unread if another attempt follows: only that of a 429 can say whether one may. */
function giveUpEarly(job: Job, attempt: Attempt, { status, headers, body }: Response): void {
  const { operation, resend } = job;
  if (status < 400 || resend === "never" || (resend === "event" && status === 429)) return;
  const error = apiError(operation, { status, headers, body: "" });
  if (delayBeforeNext(job, attempt, error) === undefined) return;
  body?.cancel().catch(() => {});
  throw error;
}
