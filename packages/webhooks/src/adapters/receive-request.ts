import type { IncomingMessage, ServerResponse } from "node:http";
import type { RawBody, StreamingBody, WebhookAnswer, WebhookReceiver } from "../index.ts";
import { isAnswered } from "./is-answered.ts";

/** Where platforms and parsers leave what they have read. */
interface ReadRequest extends IncomingMessage {
  readonly rawBody?: RawBody;
  readonly body?: RawBody;
}

/**
 * Answers requests of Node with what a receiver makes of them, unless somebody has answered by then.
 *
 * It never rejects: neither Node nor Express 4 waits for the promise, and the rejection would end the process.
 */
export function receiveRequest(
  receive: WebhookReceiver,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      write(response, await receive(bodyOf(request), request.headers));
      // What a refusal has left of a body is let in and dropped, or the sender would never come to read the answer.
      request.resume();
    } catch {
      hangUp(response);
    }
  };
}

/** The body, which is looked for once the receiver reads it, who deals with what is wrong with it. */
async function* bodyOf(request: ReadRequest): StreamingBody {
  // To stop in the middle of a body must not take the connection from the answer.
  if (!request.readableDidRead) yield* request.iterator({ destroyOnReturn: false });
  // As: where there is neither, or one that was parsed, the receiver says what is wrong.
  else yield (request.rawBody ?? request.body) as Uint8Array;
}

function write(response: ServerResponse, { status, reason }: WebhookAnswer): void {
  if (isAnswered(response)) return;
  response.statusCode = status;
  response.setHeader("content-type", "text/plain");
  response.end(reason);
}

/** Tells a sender who waits that no answer comes: the response could not be written. */
function hangUp(response: ServerResponse): void {
  try {
    response.destroy();
  } catch {
    // Then there is no connection to end.
  }
}
