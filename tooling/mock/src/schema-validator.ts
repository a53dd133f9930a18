import { Ajv2020, type ErrorObject } from "ajv/dist/2020.js";
import formats from "ajv-formats";
import { boundedPattern } from "./bounded-pattern.ts";
import type { JsonObject } from "./json.ts";
import { messageOf } from "./message-of.ts";
import type { Content } from "./operations.ts";
import { OutOfTimeError } from "./within-time.ts";

/** Validates a body against its schema, and returns the problems. A valid body has none. */
export type SchemaValidator = (content: Content, body: unknown) => readonly string[];

/**
 * Creates a second validator, because Prism accepts every body if it cannot compile the schema. This validator is
 * strict: an unknown keyword or format is an error.
 */
export function createSchemaValidator(document: JsonObject): SchemaValidator {
  const ajv = new Ajv2020({
    allErrors: true,
    strictTypes: false,
    strictTuples: false,
    code: { regExp: boundedPattern },
  });
  formats.default(ajv);
  // The document is added as one schema, so that references within it resolve.
  ajv.addVocabulary([...Object.keys(document), "example", "x-open-enum", "x-since", "x-since-values", "x-addition"]);
  ajv.addSchema(document, "document");
  return ({ pointer }, body) => {
    try {
      const validate = ajv.getSchema(`document#${encodeURI(pointer)}`);
      if (validate === undefined) return [`no schema at ${pointer}`];
      return validate(body) === true ? [] : describe(validate.errors ?? []);
    } catch (error) {
      const what = error instanceof OutOfTimeError ? "the body cannot be validated" : "the schema does not compile";
      return [`${what}: ${messageOf(error)} (${pointer})`];
    }
  };
}

/** Reports each broken rule once, regardless of how many places break it. */
function describe(errors: readonly ErrorObject[]): readonly string[] {
  const rules = new Map(errors.map((error) => [error.schemaPath, error]));
  return [...rules.values()].map(
    ({ instancePath, message, schemaPath }) =>
      `${instancePath || "the body"} ${message ?? "is invalid"} (${decodeURI(schemaPath)})`,
  );
}
