import type { IncomingMessage, ServerResponse } from "node:http";
import type { RawBody, StreamingBody, WebhookReceiver } from "../index.ts";

/** Where platforms and parsers leave what they have read. */
interface ReadRequest extends IncomingMessage {
  readonly rawBody?: RawBody;
  readonly body?: RawBody;
}

/** Answers requests of Node with what a receiver makes of them. */
export function receiveRequest(
  receive: WebhookReceiver,
): (request: IncomingMessage, response: ServerResponse) => Promise<void> {
  return async (request, response) => {
    const { status, reason } = await receive(bodyOf(request), request.headers);
    response.writeHead(status, { "content-type": "text/plain" }).end(reason);
  };
}

function bodyOf(request: ReadRequest): RawBody | StreamingBody {
  if (!request.readableDidRead) return request;
  // As: where there is neither, or one that was parsed, the receiver says what is wrong.
  return (request.rawBody ?? request.body) as RawBody;
}
