import { type JsonObject, isObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { layout } from "../workspace/layout.ts";
import type { Workspace } from "../workspace/workspace.ts";

/**
 * Reads the last committed document, which changes are compared with. A second run reports the same as the first.
 * Returns undefined if no document was committed.
 */
export async function readBaseline(workspace: Workspace): Promise<JsonObject | undefined> {
  const text = await workspace.readBaseline(layout.document);
  if (text === undefined) return undefined;
  const document = parseYaml(text);
  return isObject(document) ? document : undefined;
}
