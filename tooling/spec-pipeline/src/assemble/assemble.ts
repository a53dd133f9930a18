import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { applyGlossary } from "../glossary/apply-glossary.ts";
import type { Glossary } from "../glossary/glossary.ts";
import { applyOverlay } from "../overlay/apply-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { openResponseEnums } from "./open-response-enums.ts";

/** What people have written for a document. */
export interface Writings {
  readonly overlays: readonly Overlay[];
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
 * Makes the OpenAPI document that everything else reads: the contract, with the overlays applied in their order,
 * and then what the glossary has to say where they say nothing.
 */
export function assemble(contract: JsonObject, { overlays, glossary }: Writings): Assembly {
  const failures: string[] = [];
  const corrected = overlays.reduce((document, overlay) => {
    try {
      return applyOverlay(document, overlay);
    } catch (error) {
      // All that do not apply are named at once, instead of one in each run.
      if (!(error instanceof PipelineError)) throw error;
      failures.push(error.message);
      return document;
    }
  }, contract);
  const { document: closed, unused } = applyGlossary(corrected, glossary);
  return { document: arrange(openResponseEnums(closed), "with prose"), closed, failures: [...failures, ...unused] };
}
