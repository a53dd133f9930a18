import { STATUS_CODES } from "node:http";

import { childOf, isObject, type JsonObject } from "../document/json.ts";
import { listOperations } from "../document/operations.ts";
import type { Recording } from "../evidence/recording.ts";
import { errorDetails } from "./error-details.ts";
import { forbiddenCode, notAllowedCode, notFoundCode } from "./error-codes.ts";
import { type ErrorPlace, mapErrors, schemaOf } from "./write-out-errors.ts";

/**
 * Gives the error responses that were written out the description of the shared response, and an example that fits the
 * operation. What an overlay has set stays: an example with a code or with details of its own gets only the rest.
 */
export function fillInErrors(document: JsonObject, recordings: readonly Recording[]): JsonObject {
  const descriptions = new Map(
    Object.values(childOf(document["components"], "responses")).map((shared) => [
      schemaOf(shared),
      childOf({ shared }, "shared")["description"],
    ]),
  );
  const operations = new Map(listOperations(document).map((one) => [`${one.method} ${one.path}`, one]));
  const answers = recordings.filter(({ kind, status = 0 }) => kind === "answer" && status >= 400);
  return mapErrors(document, (response, at) => {
    const description = descriptions.get(schemaOf(response));
    const content = childOf(response, "content");
    const media = childOf(content, "application/json");
    if ("$ref" in response || description === undefined) return response;
    const example = complete(media["example"], () => derive(at));
    return {
      description,
      ...response,
      content: { ...content, "application/json": { ...media, ...(example !== undefined && { example }) } },
    };
  });

  function derive(at: ErrorPlace): JsonObject | undefined {
    const basics = { status: Number(at.status), error: STATUS_CODES[at.status] ?? "" };
    if (at.status === "422") {
      const operation = operations.get(`${at.method} ${at.path}`);
      return { ...basics, ...(operation && errorDetails(document, operation, answers)) };
    }
    const codeOf = { 403: forbiddenCode, 404: notFoundCode, 405: notAllowedCode }[at.status];
    const code = codeOf?.(at, answers);
    return code === undefined ? undefined : { ...basics, code };
  }

  function complete(
    own: JsonObject[string] | undefined,
    make: () => JsonObject | undefined,
  ): JsonObject[string] | undefined {
    if (own === undefined) return make();
    if (!isObject(own)) return own;
    const derived = make() ?? {};
    const isSpecific = "code" in own || "error_details" in own;
    const { error_details, ...rest } = derived;
    return { ...(isSpecific ? rest : derived), ...own };
  }
}
