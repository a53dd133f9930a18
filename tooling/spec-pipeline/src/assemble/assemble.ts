import { arrange } from "../document/arrange.ts";
import type { JsonObject } from "../document/json.ts";
import { applyOverlay } from "../overlay/apply-overlay.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { openResponseEnums } from "./open-response-enums.ts";

/** Makes the OpenAPI document that everything else reads: the contract, with the overlays applied in their order. */
export function assemble(contract: JsonObject, overlays: readonly Overlay[]): JsonObject {
  const corrected = overlays.reduce(applyOverlay, contract);
  return arrange(openResponseEnums(corrected), () => true);
}
