import type { Json } from "../document/json.ts";

/** A response of a running Lago server, a request that it accepted with a 200, or a webhook that it sent. */
export type RecordingKind = "answer" | "request" | "webhook";

/** A recorded message of a running Lago server. */
export interface Recording {
  readonly kind: RecordingKind;
  /** The version of the recorded server. */
  readonly version: string;
  /** The operation, such as `GET /plans/{code}`, or the `webhook_type`. */
  readonly subject: string;
  /** The HTTP status of a response. */
  readonly status?: number;
  /** Null for an empty response. */
  readonly body: Json;
  /** Its place: a file of the repository and a line. */
  readonly place: string;
}

/** Whether it represents success: a response that is not an error, or a webhook. */
export function isSuccess({ kind, status = 0 }: Recording): boolean {
  return kind === "webhook" || (kind === "answer" && status >= 200 && status < 300);
}
