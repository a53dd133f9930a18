import type { ServerResponse } from "node:http";

/** Whether other code, such as a timeout, has already responded, or the sender has disconnected. */
export function isAnswered({ headersSent, writableEnded, destroyed }: ServerResponse): boolean {
  return headersSent || writableEnded || destroyed;
}
