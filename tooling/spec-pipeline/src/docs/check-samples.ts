import { createSchemaValidator } from "@lagokit/mock";
import { OutOfTimeError, withinTime } from "@lagokit/mock/within-time";
import { sample } from "openapi-sampler";

import { isObject, type Json, type JsonObject } from "../document/json.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";
import { listContents } from "./list-contents.ts";
import type { Location } from "./subject.ts";

/** The maximum time to compose a sample. The largest schema of Lago takes about 20 ms. */
const patience = 1000;

/** A schema whose sample, composed of its examples, is not valid. */
export interface InvalidSample {
  readonly location: Location;
  readonly faults: readonly string[];
}

/**
 * Composes a sample of every schema of a component, a request, a response or a webhook, from its examples. Returns the
 * schemas that do not accept their own sample. Schemas that only contain such a schema are not listed.
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

  /** A schema can require a list of a billion items, or a tree that doubles at each level. */
  function compose(schema: Json): unknown {
    // The type of the sampler only covers draft 7, but the sampler also reads 2020-12.
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
  if (error instanceof OutOfTimeError) return `that ${error.message}, so the schema requires too much`;
  return error instanceof Error ? error.message : String(error);
}

interface Suspicion {
  readonly location: Location;
  readonly culprits: ReadonlySet<string>;
}

/** Whether a schema refers, directly or indirectly, to another schema whose sample is invalid. */
function holdsOther(document: JsonObject, schema: Json, { location, culprits }: Suspicion): boolean {
  const own = `#/${location.join("/")}`;
  const others = [...reachableReferences(document, [schema])].filter(
    (reference) => reference !== own && culprits.has(reference),
  );
  return others.some((reference) => {
    const target = resolveReference(document, reference);
    // If two schemas contain each other, both are listed.
    return isObject(target) && !reachableReferences(document, [target]).has(own);
  });
}
