import {
  constructFromEvents,
  CORE_SCHEMA,
  defineScalarTag,
  floatCoreTag,
  intCoreTag,
  mergeTag,
  NOT_RESOLVED,
  type ScalarTagDefinition,
} from "js-yaml";
import { isExact } from "./exact-number.ts";
import type { Purpose } from "./purpose.ts";
import type { YamlEvents } from "./read-events.ts";
import { yamlRefusal } from "./yaml-refusal.ts";

/** A parsed value. A number that JavaScript cannot represent exactly is a symbol with its text. */
export type Parsed = null | boolean | number | string | symbol | readonly Parsed[] | { readonly [key: string]: Parsed };

const exact = CORE_SCHEMA.withTags(keepingExact(intCoreTag), keepingExact(floatCoreTag));
// YAML 1.2 has no merge keys, but documents with anchors often use them. Merged values are counted before they are
// built.
const merging = exact.withTags(mergeTag);

/** Builds the values of a YAML 1.2 text. Dates have no special meaning, and a duplicate key is an error. */
export function buildValues({ text, events }: YamlEvents, purpose: Purpose): Parsed {
  const schema = purpose === "compare" ? merging : exact;
  try {
    const [document] = constructFromEvents([...events], { source: text, schema, maxTotalMergeKeys: -1 });
    return document as Parsed; // The tags of the schema only create these values.
  } catch (error) {
    throw yamlRefusal(error);
  }
}

function keepingExact(tag: ScalarTagDefinition<number>): ScalarTagDefinition<number | symbol> {
  return defineScalarTag<number | symbol>(tag.tagName, {
    ...tag,
    resolve: (source, isExplicit, tagName) => {
      const value = tag.resolve(source, isExplicit, tagName);
      if (value === NOT_RESOLVED || typeof value !== "number" || !Number.isFinite(value)) return value;
      return isExact(source, value) ? value : Symbol(source);
    },
  });
}
