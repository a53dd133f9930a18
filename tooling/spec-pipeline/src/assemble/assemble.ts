import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { toPointer } from "../document/pointer.ts";
import { applyGlossary } from "../glossary/apply-glossary.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { applyOverlay } from "../overlay/apply-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { layout } from "../workspace/layout.ts";
import { firstDifference } from "./first-difference.ts";
import { openResponseEnums } from "./open-response-enums.ts";

/** What people have written for a document. */
export interface Writings {
  /** What the contract gets wrong. */
  readonly corrections: readonly Overlay[];
  /** Our own descriptions and examples. */
  readonly words: readonly Overlay[];
  readonly glossary: Glossary;
}

/** An assembled document, and what went wrong on the way. */
export interface Assembly {
  readonly document: JsonObject;
  /** The same before its response enums were opened: what an overlay sees. */
  readonly closed: JsonObject;
  /** One line for each overlay that does not apply; the document is without it. */
  readonly failures: readonly string[];
}

/**
 * Makes the OpenAPI document that everything else reads: the contract, corrected, with our words,
 * and then what the glossary has to say where they say nothing.
 */
export function assemble(contract: JsonObject, { corrections, words, glossary }: Writings): Assembly {
  const failures: string[] = [];
  const corrected = corrections.reduce(apply, contract);
  const described = words.reduce(apply, corrected);
  const { document: closed, unused } = applyGlossary(described, glossary);
  return {
    document: arrange(openResponseEnums(closed), "with prose"),
    closed,
    failures: [...failures, ...changedFacts(corrected, described), ...unused],
  };

  function apply(document: JsonObject, overlay: Overlay): JsonObject {
    try {
      return applyOverlay(document, overlay);
    } catch (error) {
      // All that do not apply are named at once, instead of one in each run.
      if (!(error instanceof PipelineError)) throw error;
      failures.push(error.message);
      return document;
    }
  }
}

/** One line if words have changed what they describe: a property that is not there would come to be by its description. */
function changedFacts(corrected: JsonObject, described: JsonObject): readonly string[] {
  const place = firstDifference(arrange(corrected, "without prose"), arrange(described, "without prose"));
  if (place === undefined) return [];
  return [
    `${layout.docs}: the words for ${toPointer(place)} change the API, since that is not there; mend the overlay.`,
  ];
}
