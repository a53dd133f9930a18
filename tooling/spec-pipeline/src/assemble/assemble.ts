import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { applyOverlay } from "../overlay/apply-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { PipelineError } from "../pipeline-error.ts";
import { openResponseEnums } from "./open-response-enums.ts";

/** An assembled document, and what went wrong on the way. */
export interface Assembly {
  readonly document: JsonObject;
  /** One line for each overlay that does not apply; the document is without it. */
  readonly failures: readonly string[];
}

/** Makes the OpenAPI document that everything else reads: the contract, with the overlays applied in their order. */
export function assemble(contract: JsonObject, overlays: readonly Overlay[]): Assembly {
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
  return { document: arrange(openResponseEnums(corrected), () => true), failures };
}
