import { boundedPattern } from "@lagokit/mock/bounded-pattern";
import { Ajv2020, type ErrorObject, type ValidateFunction } from "ajv/dist/2020.js";
import formats from "ajv-formats";

import { isEqual, type Json, type JsonObject } from "../document/json.ts";
import { toPointer } from "../document/pointer.ts";
import { closeSchemas } from "./close-schemas.ts";
import { DeclaredBodies } from "./declared-body.ts";
import type { Recording } from "./recording.ts";

/** What is wrong with a recording in the eyes of the contract. */
export interface Fault {
  /** Where in the body, as a JSON Pointer with `*` for the index of a list; empty for the whole. */
  readonly pointer: string;
  /** What is wrong there, to be read after the pointer. */
  readonly message: string;
}

/** A recording that the contract refuses: the contract says what a real Lago does not do. */
export interface Refusal {
  readonly recording: Recording;
  readonly faults: readonly Fault[];
}

/**
 * Holds recordings to the contract: the JSON Schemas with their formats, and beyond them no property, no status, no
 * operation and no empty body that the contract does not declare.
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
      return isEmpty ? [] : [{ pointer: "", message: "has a body, and the contract declares none" }];
    if (recording.body === null)
      return declared.mayBeEmpty ? [] : [{ pointer: "", message: "is empty, and the contract declares a body" }];
    return judge(() => validators(toPointer(declared.location)), recording.body);
  }
}

/** A schema that cannot be compiled, and a pattern that cannot be decided in time, say so instead of the body. */
function judge(validator: () => ValidateFunction, body: Json): readonly Fault[] {
  try {
    const validate = validator();
    return validate(body) ? [] : describe(validate.errors ?? []);
  } catch (error) {
    return [{ pointer: "", message: `cannot be judged: ${error instanceof Error ? error.message : String(error)}` }];
  }
}

function createValidators(document: JsonObject): (pointer: string) => ValidateFunction {
  // Not strict: what a document may say at all is the linter's business.
  // Each validator sees a few recordings alone: making it costs more than running it, so that it is not optimized.
  const ajv = new Ajv2020({
    allErrors: true,
    strict: false,
    logger: false,
    inlineRefs: false,
    code: { optimize: false, regExp: boundedPattern },
  });
  formats.default(ajv);
  // As if it were one schema, so that references lead somewhere in it.
  ajv.addSchema(document, "contract");
  return (pointer) => {
    const validate = ajv.getSchema(`contract${encodeURI(pointer)}`);
    if (validate === undefined) throw new Error(`There is no schema at ${pointer}.`);
    return validate;
  };
}

/** Names each fault once, however many items of a list have it. */
function describe(errors: readonly ErrorObject[]): readonly Fault[] {
  const faults = errors.map(faultOf);
  return [...new Map(faults.map((fault) => [`${fault.pointer} ${fault.message}`, fault])).values()];
}

function faultOf({ keyword, instancePath, params, message = "is invalid" }: ErrorObject): Fault {
  const pointer = instancePath.replaceAll(/\/\d+(?=\/|$)/g, "/*");
  // As: ajv types the parameters of each keyword as any object.
  const { unevaluatedProperty, missingProperty } = params as Readonly<Record<string, unknown>>;
  if (keyword === "unevaluatedProperties")
    return { pointer: `${pointer}/${String(unevaluatedProperty)}`, message: "is not in the contract" };
  if (keyword === "required")
    return { pointer: `${pointer}/${String(missingProperty)}`, message: "is missing, and the contract requires it" };
  return { pointer, message };
}
