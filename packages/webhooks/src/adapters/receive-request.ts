import type { IncomingMessage, ServerResponse } from "node:http";
import type { RawBody, StreamingBody, WebhookAnswer, WebhookReceiver } from "../index.ts";
import { isAnswered } from "./is-answered.ts";

/** A request with the properties in which platforms and parsers store the body. */
interface ReadRequest extends IncomingMessage {
  readonly rawBody?: RawBody;
  readonly body?: RawBody;
}

/**
 * Responds to requests of Node with the result of a receiver, unless other code has already responded.
 *
 * It never rejects: neither Node nor Express 4 handles the promise, so a rejection would end the process.
 */
export function receiveRequest(
  receive: WebhookReceiver,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    try {
      write(response, await receive(bodyOf(request), request.headers));
      // Reads and drops the rest of a refused body. Otherwise the sender would never read the response.
      request.resume();
    } catch {
      hangUp(response);
    }
  };
}

/** Yields the body. It is read when the receiver asks for it, so that the receiver handles errors. */
async function* bodyOf(request: ReadRequest): StreamingBody {
  // The response needs the connection, even if reading stops in the middle of the body.
  if (!request.readableDidRead) yield* request.iterator({ destroyOnReturn: false });
  // As: if both are missing, or the body was parsed, the receiver reports it.
  else yield (request.rawBody ?? request.body) as Uint8Array;
}

function write(response: ServerResponse, { status, reason }: WebhookAnswer): void {
  if (isAnswered(response)) return;
  response.statusCode = status;
  response.setHeader("content-type", "text/plain");
  response.end(reason);
}

/** Ends the connection if the response cannot be written, so that the sender does not wait. */
function hangUp(response: ServerResponse): void {
  try {
    response.destroy();
  } catch {
    // No connection is left to end.
  }
}
