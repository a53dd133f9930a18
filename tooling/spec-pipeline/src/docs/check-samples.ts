import { createSchemaValidator } from "@lagokit/mock";
import { OutOfTimeError, withinTime } from "@lagokit/mock/within-time";
import { sample } from "openapi-sampler";

import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";
import { listContents } from "./list-contents.ts";
import type { Location } from "./subject.ts";

/** How long a sample may take to compose; of the largest schema of Lago, that is some 20 ms. */
const patience = 1000;

/** A schema whose sample, composed from the examples in it, is not valid. */
export interface InvalidSample {
  readonly location: Location;
  readonly faults: readonly string[];
}

/**
 * Composes a sample of every schema that a component, a request, a response or a webhook has, from the examples in it,
 * and gives those that the schema itself does not allow. What only holds such a schema is not named beside it.
 */
export function checkSamples(document: JsonObject, milliseconds: number = patience): readonly InvalidSample[] {
  const validate = createSchemaValidator(document);
  const invalid = listContents(document).flatMap(({ location, schema }) => {
    const pointer = location.map((key) => `/${String(key).replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    const faults = faultsOf(schema, pointer);
    return faults.length > 0 ? [{ location, schema, faults }] : [];
  });
  const culprits = new Set(invalid.map(({ location }) => `#/${location.join("/")}`));
  const original = invalid.filter(({ location, schema }) => !holdsOther(document, schema, { location, culprits }));
  return (original.length > 0 ? original : invalid).map(({ location, faults }) => ({ location, faults }));

  /** A list of a billion items can be asked for, and a tree that doubles at each level. */
  function compose(schema: Json): unknown {
    // The sampler's type stops at draft 7; it reads 2020-12 as well.
    return withinTime(milliseconds, () => sample(schema as object, { quiet: true }, document));
  }

  function faultsOf(schema: Json, pointer: string): readonly string[] {
    try {
      return validate({ mediaType: "application/json", schema, pointer }, compose(schema));
    } catch (error) {
      return [`no sample can be composed: ${reasonOf(error)}`];
    }
  }
}

function reasonOf(error: unknown): string {
  if (error instanceof OutOfTimeError) return `that ${error.message}, so the schema asks for too much`;
  return error instanceof Error ? error.message : String(error);
}

interface Suspicion {
  readonly location: Location;
  readonly culprits: ReadonlySet<string>;
}

/** Whether a schema refers, however indirectly, to another whose sample is invalid. */
function holdsOther(document: JsonObject, schema: Json, { location, culprits }: Suspicion): boolean {
  const own = `#/${location.join("/")}`;
  const others = [...reachableReferences(document, [schema])].filter(
    (reference) => reference !== own && culprits.has(reference),
  );
  return others.some((reference) => {
    const target = resolveReference(document, reference);
    // Of two that hold each other, both are named.
    return isObject(target) && !reachableReferences(document, [target]).has(own);
  });
}
