import type { Json } from "../document/json.ts";

/** What a running Lago answered, took with a 200, or sent as a webhook. */
export type RecordingKind = "answer" | "request" | "webhook";

/** One message of a running Lago. */
export interface Recording {
  readonly kind: RecordingKind;
  /** The version of the Lago that it was recorded from. */
  readonly version: string;
  /** The operation, such as `GET /plans/{code}`, or the `webhook_type`. */
  readonly subject: string;
  /** The HTTP status of an answer. */
  readonly status?: number;
  /** Null where an answer was empty. */
  readonly body: Json;
  /** Where it stands: a file of the repository and a line. */
  readonly place: string;
}

/** Whether it tells of something that went well: an answer that is no error, or a webhook. */
export function isSuccess({ kind, status = 0 }: Recording): boolean {
  return kind === "webhook" || (kind === "answer" && status >= 200 && status < 300);
}
