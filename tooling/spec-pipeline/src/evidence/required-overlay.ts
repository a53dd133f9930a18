import { toPath } from "../docs/target.ts";
import type { Json, JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import type { Overlay } from "../overlay/overlay.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import type { AlwaysSent } from "./always-sent.ts";

/** The overlay that makes always-sent properties required. */
export function requiredOverlay(document: JsonObject, required: readonly AlwaysSent[]): Overlay {
  return { file: layout.required, actions: required.map((one) => actionOf(document, one)) };
}

function actionOf(document: JsonObject, { location, properties }: AlwaysSent): { target: string; update: Json } {
  return { target: toPath(document, location), update: { required: properties } };
}

/** Prints the overlay as a file. Returns undefined if it would change nothing. */
export function printRequiredOverlay(document: JsonObject, required: readonly AlwaysSent[]): string | undefined {
  if (required.length === 0) return undefined;
  const actions = required.map((one): Json => {
    const { target, update } = actionOf(document, one);
    const counts = Object.entries(one.recordings).map(([version, count]) => `${count} recordings of ${version}`);
    return { target, description: `In ${counts.join(" and ")}.`, update };
  });
  const info = { title: "Properties that are always sent are required", version: "1.0.0" };
  return signed(printYaml({ overlay: "1.1.0", info, actions }), "#");
}
