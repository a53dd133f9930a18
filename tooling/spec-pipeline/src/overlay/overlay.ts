import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { parseYaml } from "../document/yaml.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** One step of an overlay: what it does to every value that its JSONPath selects. */
export interface OverlayAction {
  readonly target: string;
  readonly update?: Json;
  readonly remove?: boolean;
  /** A JSONPath of one value, which is merged into the target like an update. */
  readonly copy?: string;
}

/** An OpenAPI Overlay, with the file that it came from for the messages. */
export interface Overlay {
  readonly file: string;
  readonly actions: readonly OverlayAction[];
}

/** Reads an overlay, refusing what the applier would not understand. */
export function parseOverlay(file: string, text: string): Overlay {
  const document = parse(file, text);
  const version = isObject(document) ? document["overlay"] : undefined;
  if (!isObject(document) || typeof version !== "string" || !/^1\.[01]\.\d+$/.test(version))
    throw invalid(file, "`overlay` must be 1.0.0 or 1.1.0");
  const info = document["info"];
  if (!isObject(info) || typeof info["title"] !== "string") throw invalid(file, "`info.title` is missing");
  const actions = document["actions"];
  if (!isArray(actions) || actions.length === 0) throw invalid(file, "`actions` must be a list of at least one");
  return { file, actions: actions.map((action, index) => parseAction(file, action, index)) };
}

/** Reads an overlay that corrects a defect, which has to say what is wrong and how that is known. */
export function parseCorrection(file: string, text: string): Overlay {
  const overlay = parseOverlay(file, text);
  const document = parse(file, text) as JsonObject; // parseOverlay has made sure that it is an object
  for (const key of ["x-reason", "x-evidence"])
    if (typeof document[key] !== "string" || document[key] === "")
      throw invalid(file, `\`${key}\` is missing: a correction says what is wrong and how that is known`);
  return overlay;
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
  const unknown = Object.keys(action).find(
    (key) => !["target", "description", "update", "remove", "copy"].includes(key),
  );
  if (unknown !== undefined) throw invalid(file, `${name} has an unknown key \`${unknown}\``);
  const { target, update, remove, copy } = action;
  if ([update, remove, copy].filter((value) => value !== undefined).length === 1) {
    if (update !== undefined) return { target, update };
    if (remove === true) return { target, remove };
    if (typeof copy === "string") return { target, copy };
  }
  throw invalid(file, `${name} needs one of \`update\`, \`remove: true\` and \`copy\``);
}

function invalid(file: string, fault: string): PipelineError {
  return new PipelineError(exitCode.failedOverlay, `${file} is not an overlay that can be applied: ${fault}.`);
}
