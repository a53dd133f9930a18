import { type JsonObject, isObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Reads the document that changes are measured against: the one that was last committed,
 * so that a second run on top of the first says the same as the first. Undefined where there is none yet.
 */
export async function readBaseline(workspace: Workspace): Promise<JsonObject | undefined> {
  const text = await workspace.readBaseline(layout.document);
  if (text === undefined) return undefined;
  const document = parseYaml(text);
  return isObject(document) ? document : undefined;
}
