import { isArray, isObject, type Json, type JsonObject, textOf } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** The text and the example for all properties or parameters with one of the names. */
export interface GlossaryEntry {
  readonly names: readonly string[];
  /** Facts that the schema, or the parameter, must have. A nullable string matches `{ type: string }` too. */
  readonly when: JsonObject;
  /** Names of schemas, properties or path segments, one of which must contain the place. Empty if any place fits. */
  readonly within: readonly string[];
  /** `{object}` is replaced by the word for the nearest object. Without such an object, the entry does not apply. */
  readonly description?: string;
  readonly example?: Json;
}

/** Texts and examples for names that recur. The first entry that fits a place fills in what overlays left out. */
export interface Glossary {
  /** The word for an object in texts, by the name of its schema, property or path segment. */
  readonly objects: ReadonlyMap<string, string>;
  readonly properties: readonly GlossaryEntry[];
  readonly parameters: readonly GlossaryEntry[];
  /** The description of responses that have none, because OpenAPI requires one. */
  readonly response: string | undefined;
}

/** Reads `spec/glossary.yaml`. */
export function readGlossary(value: Json): Glossary {
  if (value === null) return { objects: new Map(), properties: [], parameters: [], response: undefined };
  if (!isObject(value)) throw malformed("the file");
  const { objects = {}, properties = [], parameters = [], response, ...others } = value;
  if (Object.keys(others).length > 0) throw malformed("the file");
  if (response !== undefined && typeof response !== "string") throw malformed("`response`");
  if (!isObject(objects) || !Object.values(objects).every((word) => typeof word === "string"))
    throw malformed("`objects`");
  return {
    objects: new Map(Object.entries(objects).map(([name, word]) => [name, textOf(word)])),
    properties: readEntries("properties", properties),
    parameters: readEntries("parameters", parameters),
    response,
  };
}

function readEntries(section: string, value: Json): readonly GlossaryEntry[] {
  if (!isArray(value)) throw malformed(`\`${section}\``);
  return value.map((entry, index) => readEntry(`entry ${index + 1} of \`${section}\``, entry));
}

function readEntry(where: string, value: Json): GlossaryEntry {
  if (!isObject(value)) throw malformed(where);
  const { names, when = {}, within = [], description, example, ...others } = value;
  const isNamed = isArray(names) && names.length > 0 && isArray(within);
  const isDescribed = description === undefined || typeof description === "string";
  const isUseful = description !== undefined || example !== undefined;
  if (!isNamed || !isObject(when) || !isDescribed || !isUseful || Object.keys(others).length > 0)
    throw malformed(where);
  return {
    names: names.map(String),
    when,
    within: within.map(String),
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  };
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/glossary.yaml: ${where} cannot be read. \`objects\` maps names to words. \`properties\` and \`parameters\` are lists of entries with \`names\` and, as needed, \`when\`, \`within\`, \`description\` and \`example\`.`,
  );
}
