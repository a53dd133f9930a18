import type { JsonObject } from "../document/json.ts";
import type { Operation } from "../document/operations.ts";
import { webhookType } from "../generate/webhooks-by-type.ts";

/** The name of an operation in recordings, such as `GET /plans/{code}`, or of a webhook by its type. */
export function subjectName(document: JsonObject, { path, method, definition }: Operation): string {
  return path.startsWith("/")
    ? `${method.toUpperCase()} ${path}`
    : webhookType(document, path, { [method]: definition });
}
