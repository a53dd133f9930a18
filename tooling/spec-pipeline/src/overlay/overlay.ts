import { isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { type Evidence, evidenceForms, parseEvidence } from "./evidence.ts";

/** An action of an overlay: the change that it makes to every value selected by its JSONPath. */
export interface OverlayAction {
  readonly target: string;
  readonly update?: Json;
  readonly remove?: boolean;
  /** The JSONPath of one value, which is merged into the target like an update. */
  readonly copy?: string;
}

/** An OpenAPI Overlay, with its filename for messages. */
export interface Overlay {
  readonly file: string;
  readonly actions: readonly OverlayAction[];
}

/** An overlay that changes facts of the document, with evidence for each change. */
export interface ProvenOverlay extends Overlay {
  /** The evidence of each action, in the order of the actions. */
  readonly evidence: readonly (readonly Evidence[])[];
}

/** Parses an overlay. Throws if it contains anything that is not supported. */
export function parseOverlay(file: string, text: string): Overlay {
  const { actions } = parseDocument(file, text);
  return { file, actions: actions.map((action, index) => parseAction(file, action, index)) };
}

/**
 * Parses an overlay that changes facts of the document. Every action has a reason in its `description`, and evidence in
 * its `x-evidence`. Both may be given once for all actions, as `x-reason` and `x-evidence` of the file.
 */
export function parseProvenOverlay(file: string, text: string): ProvenOverlay {
  const { document, actions } = parseDocument(file, text);
  const evidence = actions.map((action, index) => parseProof(file, { document, action, name: `action ${index + 1}` }));
  return { ...parseOverlay(file, text), evidence };
}

function parseDocument(file: string, text: string): { document: JsonObject; actions: readonly Json[] } {
  const document = parse(file, text);
  const version = isObject(document) ? document["overlay"] : undefined;
  if (!isObject(document) || typeof version !== "string" || !/^1\.[01]\.\d+$/.test(version))
    throw invalid(file, "`overlay` must be 1.0.0 or 1.1.0");
  const info = document["info"];
  if (!isObject(info) || typeof info["title"] !== "string") throw invalid(file, "`info.title` is missing");
  const actions = document["actions"];
  if (!isArray(actions) || actions.length === 0)
    throw invalid(file, "`actions` must be a list with at least one action");
  return { document, actions };
}

function parse(file: string, text: string): Json {
  try {
    return parseYaml(text);
  } catch (error) {
    throw invalid(file, error instanceof Error ? (error.message.split("\n")[0] ?? "") : String(error));
  }
}

function parseAction(file: string, action: Json, index: number): OverlayAction {
  const name = `action ${index + 1}`;
  if (!isObject(action) || typeof action["target"] !== "string") throw invalid(file, `${name} has no \`target\``);
  const unknown = Object.keys(action).find((key) => !keysOfActions.has(key));
  if (unknown !== undefined) throw invalid(file, `${name} has an unknown key \`${unknown}\``);
  const { target, update, remove, copy } = action;
  if ([update, remove, copy].filter((value) => value !== undefined).length === 1) {
    if (update !== undefined) return { target, update };
    if (remove === true) return { target, remove };
    if (typeof copy === "string") return { target, copy };
  }
  throw invalid(file, `${name} must have exactly one of \`update\`, \`remove: true\` and \`copy\``);
}

const keysOfActions = new Set(["target", "description", "x-evidence", "update", "remove", "copy"]);

interface Claim {
  readonly document: JsonObject;
  readonly action: Json;
  readonly name: string;
}

function parseProof(file: string, { document, action, name }: Claim): readonly Evidence[] {
  const own = isObject(action) ? action : {};
  if (textOf(own["description"] ?? document["x-reason"]) === "")
    throw invalid(file, `${name} has no reason: add a \`description\` to it, or an \`x-reason\` to the file`);
  const given = own["x-evidence"] ?? document["x-evidence"] ?? [];
  const texts = isArray(given) ? given : [given];
  if (texts.length === 0) throw invalid(file, `${name} has no \`x-evidence\`: add ${evidenceForms}`);
  const commit = textOf(document["x-server-commit"]) || undefined;
  return texts.map((text) => {
    const evidence = parseEvidence(textOf(text), commit);
    if (evidence === undefined)
      throw invalid(file, `\`x-evidence\` of ${name}, \`${textOf(text)}\`, is not ${evidenceForms}`);
    return evidence;
  });
}

function invalid(file: string, fault: string): PipelineError {
  return new PipelineError(exitCode.failedOverlay, `${file} is not a valid overlay: ${fault}.`);
}
