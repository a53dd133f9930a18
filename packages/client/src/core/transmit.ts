import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import type { Operation } from "../errors/lago-request-error.ts";
import { apiError } from "./api-error.ts";
import type { Attempt } from "./attempt.ts";
import { bodyToSend } from "./body-to-send.ts";
import type { Job } from "./job.ts";
import { checkUnread, through } from "./middleware.ts";
import { readAnswer } from "./read-answer.ts";
import { delayBeforeNext } from "./retry.ts";
import { tellRequest, tellResponse } from "./tell.ts";

/** Sends an attempt, and reads its answer to the end. */
export async function transmit(job: Job, attempt: Attempt): Promise<unknown> {
  const { operation, settings, call } = job;
  tellRequest(job, attempt.number);
  const response = await (settings.middleware.length > 0 ? sendThrough(job, attempt) : send(job, attempt, job));
  tellResponse(job, attempt, response);
  giveUpEarly(job, attempt, response);
  checkUnread(response);
  const { status, headers } = response;
  return readAnswer(operation, { status, headers, body: await readBody(operation, response) }, call);
}

/** What is sent, by the client or by the last of the middleware. */
interface Message {
  readonly url: string;
  readonly headers: Headers | Readonly<Record<string, string>>;
  readonly body?: string | null | undefined;
}

async function send(job: Job, attempt: Attempt, { url, headers, body }: Message): Promise<Response> {
  const { operation, settings, resend } = job;
  attempt.sentAt = performance.now();
  try {
    // The global one is looked up now, since tests and tracers replace it after a client is made.
    return await (settings.fetch ?? globalThis.fetch)(url, {
      method: operation.method,
      headers,
      ...bodyToSend(resend, body),
      signal: attempt.controller.signal,
      // A redirect is never followed: the key would go along, and a POST would become a GET.
      redirect: "manual",
    });
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}

function sendThrough(job: Job, attempt: Attempt): Promise<Response> {
  const { operation, url, settings } = job;
  const { method, path } = operation;
  const { number, controller } = attempt;
  const [headers, body] = [new Headers(job.headers), job.body ?? undefined];
  const request = { method, path, url, headers, body, signal: controller.signal, attempt: number };
  return through(settings.middleware, (changed) => send(job, attempt, changed))(request);
}

async function readBody(operation: Operation, response: Response): Promise<string> {
  try {
    return await response.text();
  } catch (cause) {
    throw new LagoConnectionError(operation, cause);
  }
}

/** Leaves the body of an answer unread if another attempt follows: only that of a 409 or 429 can say whether one may. */
function giveUpEarly(job: Job, attempt: Attempt, response: Response): void {
  const { operation, resend } = job;
  const { status, headers } = response;
  if (status < 400 || status === 409 || resend === "never" || (resend === "event" && status === 429)) return;
  const error = apiError(operation, { status, headers, body: "" });
  if (delayBeforeNext(job, attempt, error) === undefined) return;
  // Asked for only now, since for some it is dear to make.
  response.body?.cancel().catch(() => {});
  throw error;
}
