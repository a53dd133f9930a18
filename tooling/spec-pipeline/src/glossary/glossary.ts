import { isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";

/** What properties, or parameters, of some name mean wherever they stand. */
export interface GlossaryEntry {
  readonly names: readonly string[];
  /** Facts that the schema, or the parameter, must have: `{ type: string }` is met by a nullable one too. */
  readonly when: JsonObject;
  readonly description?: string;
  readonly example?: Json;
}

/** Our words for what recurs: for each name, the first entry that fits gives what nothing more specific has given. */
export interface Glossary {
  readonly properties: readonly GlossaryEntry[];
  readonly parameters: readonly GlossaryEntry[];
  /** What a response says that nobody has described yet, since OpenAPI asks for something. */
  readonly response: string | undefined;
}

/** Reads `spec/glossary.yaml`. */
export function readGlossary(value: Json): Glossary {
  if (value === null) return { properties: [], parameters: [], response: undefined };
  if (!isObject(value)) throw malformed("the file");
  const { properties = [], parameters = [], response, ...others } = value;
  if (Object.keys(others).length > 0) throw malformed("the file");
  if (response !== undefined && typeof response !== "string") throw malformed("`response`");
  return {
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
  const { names, when = {}, description, example, ...others } = value;
  const isNamed = isArray(names) && names.length > 0;
  const isDescribed = description === undefined || typeof description === "string";
  const isUseful = description !== undefined || example !== undefined;
  if (!isNamed || !isObject(when) || !isDescribed || !isUseful || Object.keys(others).length > 0)
    throw malformed(where);
  return {
    names: names.map(String),
    when,
    ...(description !== undefined && { description }),
    ...(example !== undefined && { example }),
  };
}

function malformed(where: string): PipelineError {
  return new PipelineError(
    exitCode.failedOverlay,
    `spec/glossary.yaml: ${where} cannot be read: \`properties\` and \`parameters\` are lists of entries with \`names\`, and with \`when\`, \`description\` and \`example\` as needed.`,
  );
}
