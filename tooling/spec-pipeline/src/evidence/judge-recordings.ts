import { boundedPattern } from "@lagokit/mock/bounded-pattern";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import { isEqual, type Json, type JsonObject } from "../document/json.ts";
import { toPointer } from "../document/pointer.ts";
import { closeSchemas } from "./close-schemas.ts";
import { DeclaredBodies } from "./declared-body.ts";
import type { Recording } from "./recording.ts";

/** A contradiction between a recording and the document. */
export interface Fault {
  /** The place in the body, as a JSON Pointer with `*` for a list index. Empty for the whole body. */
  readonly pointer: string;
  /** What is wrong there. Printed after the pointer. */
  readonly message: string;
}

/** A recording that contradicts the document: a real Lago server behaves differently. */
export interface Refusal {
  readonly recording: Recording;
  readonly faults: readonly Fault[];
}

/**
 * Validates recordings against the document: its JSON Schemas with formats. Also refuses any property, status,
 * operation and empty body that the document does not declare.
 */
export function judgeRecordings(document: JsonObject, recordings: readonly Recording[]): readonly Refusal[] {
  if (recordings.length === 0) return [];
  const bodies = new DeclaredBodies(document);
  const validators = createValidators(closeSchemas(document));
  return recordings.flatMap((recording) => {
    const faults = faultsOf(recording);
    return faults.length === 0 ? [] : [{ recording, faults }];
  });

  function faultsOf(recording: Recording): readonly Fault[] {
    const declared = bodies.bodyOf(recording);
    if (declared.kind === "undeclared") return [{ pointer: "", message: declared.message }];
    const isEmpty = recording.body === null || (recording.kind === "request" && isEqual(recording.body, {}));
    if (declared.kind === "empty")
      return isEmpty ? [] : [{ pointer: "", message: "has a body, but the document declares none" }];
    if (recording.body === null)
      return declared.mayBeEmpty ? [] : [{ pointer: "", message: "is empty, but the document declares a body" }];
    return judge(() => validators(toPointer(declared.location)), recording.body);
  }
}

/** A schema that does not compile, and a pattern that takes too long, are reported instead of the body. */
function judge(validator: () => ValidateFunction, body: Json): readonly Fault[] {
  try {
    const validate = validator();
    return validate(body) ? [] : describe(validate.errors ?? []);
  } catch (error) {
    return [{ pointer: "", message: `cannot be validated: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function createValidators(document: JsonObject): (pointer: string) => ValidateFunction {
  // Not strict, because the linter checks the document itself. Each validator checks only a few recordings. Optimizing
  // it would cost more than running it.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    logger: false,
    inlineRefs: false,
    code: { optimize: false, regExp: boundedPattern },
  });
  formats.default(ajv);
  // Added as one schema, so that references inside the document resolve.
  ajv.addSchema(document, "contract");
  return (pointer) => {
    const validate = ajv.getSchema(`contract${encodeURI(pointer)}`);
    if (validate === undefined) throw new Error(`No schema exists at ${pointer}.`);
    return validate;
  };
}

/** Reports each fault once, regardless of how many list items have it. */
function describe(errors: readonly ErrorObject[]): readonly Fault[] {
  const faults = errors.map(faultOf);
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values()];
}

function faultOf({ keyword, instancePath, params, message = "is invalid" }: ErrorObject): Fault {
  const pointer = instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  // As: ajv types the parameters of each keyword as any object.
  const { unevaluatedProperty, missingProperty } = params as Readonly<Record<string, unknown>>;
  if (keyword === "unevaluatedProperties")
    return { pointer: `${pointer}/${String(unevaluatedProperty)}`, message: "is not in the document" };
  if (keyword === "required")
    return { pointer: `${pointer}/${String(missingProperty)}`, message: "is missing, but the document requires it" };
  return { pointer, message };
}
