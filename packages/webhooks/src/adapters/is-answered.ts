import type { ServerResponse } from "node:http";

/** Whether somebody has answered already, a timeout for example, or nobody is there any more who could read an answer. */
export function isAnswered({ headersSent, writableEnded, destroyed }: ServerResponse): boolean {
  return headersSent || writableEnded || destroyed;
}
