import { dereference } from "../document/dereference.ts";
import { childOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import type { Operation } from "../document/operations.ts";
import { ownProperties, ownRequired, schemaParts } from "../document/schema-parts.ts";
import type { Recording } from "../evidence/recording.ts";
import { requestFields } from "./request-fields.ts";

/** Keys in error details that are not request fields. `base` is the whole request, the others are related objects. */
export const specialKeys: readonly string[] = ["base", "coupon", "status", "wallet"];

/**
 * Returns the code and the details of a 422 response that fit an operation. They come from a recording, if possible
 * from one that names fields of the request. Without a recording, they name a unique or required field of the request.
 * If the request has no such field, the response has no details.
 */
export function errorDetails(
  document: JsonObject,
  operation: Operation,
  answers: readonly Recording[],
): JsonObject | undefined {
  const fields = requestFields(document, operation);
  const recorded = recordedErrors(operation, answers);
  const named = recorded.filter((error) => keysOf(error).every((key) => fields.has(key) || specialKeys.includes(key)));
  const [best] = [...(named.length > 0 ? named : recorded)].toSorted((one, other) => rank(one) - rank(other));
  if (best !== undefined) return best;
  const details = unrecordedDetails(document, operation);
  return { code: "validation_errors", ...(details && { error_details: details }) };
}

function recordedErrors({ method, path }: Operation, answers: readonly Recording[]): readonly JsonObject[] {
  const subject = `${method.toUpperCase()} ${path}`;
  return answers.flatMap(({ subject: one, status, body }) => {
    if (one !== subject || status !== 422 || !isObject(body)) return [];
    const { code, error_details: details } = body;
    if (details === undefined) return typeof code === "string" ? [{ code }] : [];
    return code === "validation_errors" && isFieldErrors(details) ? [{ code, error_details: details }] : [];
  });
}

/** Whether details contain codes by field, or by index and field for a batch. A scrubbed recording can have `text`. */
function isFieldErrors(details: Json): boolean {
  return isObject(details) && Object.entries(details).every(([key, codes]) => isCodes(codes) || isItem(key, codes));
}

function isItem(key: string, value: Json): boolean {
  return /^\d+$/.test(key) && isObject(value) && Object.values(value).every(isCodes);
}

function isCodes(value: Json): boolean {
  return isArray(value) && value.every((code) => typeof code === "string" && code !== "text");
}

/** The fields that an error names. For a batch, these are the fields of its items. */
export function keysOf(error: JsonObject): readonly string[] {
  return Object.entries(childOf(error, "error_details")).flatMap(([key, value]) =>
    isObject(value) ? Object.keys(value) : [key],
  );
}

const wellKnown = ["value_already_exist", "value_is_mandatory"];

/** Prefers errors with few fields and with a common code. */
function rank(error: JsonObject): number {
  const text = JSON.stringify(error);
  const known = wellKnown.findIndex((code) => text.includes(code));
  return keysOf(error).length * 10 + (known < 0 ? wellKnown.length : known);
}

function unrecordedDetails(document: JsonObject, operation: Operation): JsonObject | undefined {
  const parts = bodyParts(document, operation);
  const names = new Set(parts.flatMap((part) => Object.keys(ownProperties(part))));
  // A reference to a missing object causes a 404 instead.
  const required = parts.flatMap(ownRequired).find((name) => !/_(?:id|ids|code|codes)$/.test(name));
  if (["post", "put"].includes(operation.method) && names.has("code")) return { code: ["value_already_exist"] };
  return operation.method === "post" && required !== undefined ? { [required]: ["value_is_mandatory"] } : undefined;
}

/** Returns the parts of the body schema, without an envelope that only contains one object. */
function bodyParts(document: JsonObject, { definition }: Operation): readonly JsonObject[] {
  const body = dereference(document, definition["requestBody"]);
  const { schema } = childOf(childOf(body, "content"), "application/json");
  const parts = schemaParts(document, schema);
  const properties = parts.flatMap((part) => Object.values(ownProperties(part)));
  return properties.length === 1 ? schemaParts(document, properties[0]) : parts;
}
