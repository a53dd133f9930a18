import { STATUS_CODES } from "node:http";

import { childOf, isEqual, isObject, type Json, type JsonObject } from "../document/json.ts";
import { listOperations } from "../document/operations.ts";
import type { Recording } from "../evidence/recording.ts";
import { forbiddenCode, notAllowedCode, notFoundCode } from "./error-codes.ts";
import { errorDetails } from "./error-details.ts";
import { type ErrorPlace, mapErrors, schemaOf } from "./write-out-errors.ts";

/**
 * Adds an example that fits the operation, and the shared description, to each error response that was written out.
 * Keeps what an overlay has set. A response with the same example as the shared response becomes a reference to it
 * again.
 */
export function fillInErrors(document: JsonObject, recordings: readonly Recording[]): JsonObject {
  const shared = new Map(
    Object.entries(childOf(document["components"], "responses")).map(([name, response]) => [
      schemaOf(response),
      { $ref: `#/components/responses/${name}`, response },
    ]),
  );
  const operations = new Map(listOperations(document).map((one) => [`${one.method} ${one.path}`, one]));
  const answers = recordings.filter(({ kind, status = 0 }) => kind === "answer" && status >= 400);
  return mapErrors(document, (response, at) => {
    const found = shared.get(schemaOf(response));
    if ("$ref" in response || found === undefined) return response;
    const media = mediaOf(response);
    const example = exampleAt(at, media["example"]);
    const isShared = example === undefined || isEqual(example, mediaOf(found.response)["example"]);
    if (isShared && response["description"] === undefined) return { $ref: found.$ref };
    const content = { ...childOf(response, "content"), "application/json": { ...media, ...(example && { example }) } };
    return { ...(isObject(found.response) && found.response), ...response, content };
  });

  /** Adds only the status and the message to an example that already has a code or details. */
  function exampleAt(at: ErrorPlace, own: Json = {}): JsonObject | undefined {
    const isSpecific = isObject(own) && ("code" in own || "error_details" in own);
    const derived = isSpecific ? { code: "validation_errors" } : derive(at);
    if (!isObject(own) || derived === undefined) return undefined;
    return { status: Number(at.status), error: STATUS_CODES[at.status] ?? "", ...derived, ...own };
  }

  function derive(at: ErrorPlace): JsonObject | undefined {
    const operation = operations.get(`${at.method} ${at.path}`);
    if (at.status === "422") return operation && errorDetails(document, operation, answers);
    const codeOf = { 403: forbiddenCode, 404: notFoundCode, 405: notAllowedCode }[at.status];
    const code = codeOf?.(at, answers);
    return code === undefined ? undefined : { code };
  }
}

function mediaOf(response: Json): JsonObject {
  return childOf(childOf(response, "content"), "application/json");
}
