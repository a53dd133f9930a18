import { LagoConnectionError } from "../errors/lago-connection-error.ts";
import { getApiKey } from "../options/api-key.ts";
import { apiError } from "../response/api-error.ts";
import { readBuffered } from "../response/read-response.ts";
import type { Attempt } from "./attempt.ts";
import { isConnectionFailure, isProxyAuthentication } from "./connection-failure.ts";
import { emitRequest, emitResponse } from "./hooks.ts";
import { checkResponse, checkUnread, type Next, throughMiddleware } from "./middleware.ts";
import { noStore } from "./no-store.ts";
import type { OutgoingRequest } from "./outgoing-request.ts";
import type { RequestContext } from "./request-context.ts";
import { delayBeforeNext } from "./retry-policy.ts";
import { unrepeatableBody } from "./unrepeatable-body.ts";

/** Sends one attempt, and reads its whole response. */
export async function sendOnce(context: RequestContext, attempt: Attempt, request: OutgoingRequest): Promise<Response> {
  const { operation, options, apiKey, readResponse = readBuffered } = context;
  context.response = undefined;
  const key = typeof apiKey === "function" ? await getApiKey(apiKey) : apiKey;
  const authorization = key === undefined ? {} : { authorization: `Bearer ${key}` };
  const message = { ...request, headers: { ...authorization, ...request.headers, ...options.headers } };
  operation.secret = /\S{6,}$/.exec(message.headers["authorization"] ?? "")?.[0];
  emitRequest(context, attempt.number, message.headers);
  const response = await (options.middleware.length > 0
    ? sendThroughMiddleware(context, attempt, message)
    : fetchOnce(context, attempt, message));
  checkResponse(response);
  context.response = response;
  emitResponse(context, attempt, response);
  giveUpEarly(context, attempt, response);
  checkUnread(response);
  // Not awaited here: it would be one more of the ten frames of a stack, which must reach the caller's code.
  return readResponse(context, response);
}

/** What the client, or the last middleware, passes to `fetch`. */
interface Message extends Omit<OutgoingRequest, "headers"> {
  readonly headers: Headers | OutgoingRequest["headers"];
}

async function fetchOnce(context: RequestContext, attempt: Attempt, message: Message): Promise<Response> {
  const { operation, options, resend } = context;
  const { url, method } = message;
  if (attempt.sentAt === 0) context.attempts++;
  attempt.sentAt = performance.now();
  try {
    // The global `fetch` is looked up here, because tests and tracers replace it after a client is created.
    return await (options.fetch ?? globalThis.fetch)(url, {
      ...noStore(),
      ...options.fetchOptions,
      method,
      ...unrepeatableBody(resend, message, options.fetch),
      signal: attempt.controller.signal,
      // A redirect is never followed: the key would be sent along, and a POST would become a GET.
      redirect: "manual",
    });
  } catch (cause) {
    if (!isConnectionFailure(cause)) throw cause;
    // Other transports return the response itself.
    if (isProxyAuthentication(cause)) return new Response(null, { status: 407 });
    throw new LagoConnectionError(operation, cause);
  }
}

function sendThroughMiddleware(context: RequestContext, attempt: Attempt, message: Message): Promise<Response> {
  const { operation, options } = context;
  const { number, controller } = attempt;
  const { method } = message;
  const headers = new Headers(message.headers);
  const next: Next = (changed) => fetchOnce(context, attempt, { ...changed, method });
  const first = throughMiddleware(options.middleware, next);
  return first({ ...message, headers, path: operation.path, signal: controller.signal, attempt: number });
}

/** Leaves the body unread if another attempt follows. After a 409 or 429, the body must be read to decide that. */
function giveUpEarly(context: RequestContext, attempt: Attempt, response: Response): void {
  const { operation, resend } = context;
  const { status, headers } = response;
  if (status < 400 || status === 409 || resend === "never" || (resend !== "read" && status === 429)) return;
  const error = apiError(operation, { status, headers, body: "" });
  if (delayBeforeNext(context, attempt, error) === undefined) return;
  // Accessed only here, because for some responses the stream is slow to create.
  response.body?.cancel().catch(() => {});
  throw error;
}
