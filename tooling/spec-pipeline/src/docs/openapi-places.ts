import type { GeneratedTypes } from "../declarations/read-types.ts";
import type { Documentation, Member, TypeModel } from "../declarations/type-model.ts";

/** A place in the types that readers see, and its documentation. */
export interface Place {
  readonly name: string;
  readonly documentation: Documentation;
}

/** The structural keys of OpenAPI, which need no description. */
const structure: ReadonlySet<string> = new Set([
  "content",
  "cookie",
  "header",
  "headers",
  "parameters",
  "path",
  "query",
  "responses",
]);

type Names = readonly string[];

/** Lists the places of `openapi.ts` that need a description: parameters, bodies, responses, and their contents. */
export function listPlaces(types: GeneratedTypes): readonly Place[] {
  return [...types].flatMap(([section, { members }]) => members.flatMap((member) => placesOf(member, [section])));
}

function placesOf(member: Member, within: Names): readonly Place[] {
  const { name, type, documentation } = member;
  const names = [...within, name];
  if (isNothing(type)) return [];
  const own = wantsText(member, within) ? [{ name: names.join("."), documentation }] : [];
  return [...own, ...(type.kind === "object" ? type.members.flatMap((inner) => placesOf(inner, names)) : [])];
}

/** Whether the type is empty, such as the query of an operation without one. */
function isNothing(type: TypeModel): boolean {
  return type.kind === "text" && ["never", "undefined"].includes(type.text);
}

function wantsText({ name, type }: Member, within: Names): boolean {
  // `paths`, `operations` and the other sections are containers only. An operation has its description at its path.
  if (within.length === 1) return false;
  if (isInSchema(within)) return true;
  // The description of a shared response is at its declaration.
  if (within.at(-1) === "responses" && type.kind === "reference") return false;
  return within.at(-1) !== "content" && !isStructure(name, within);
}

/** Whether something is in a request or a response: in a schema, or in an inline body. */
function isInSchema([section, kind, ...within]: Names): boolean {
  return (section === "components" && kind === "schemas") || within.slice(0, -1).includes("content");
}

/** A parameter can have the same name as a structural key. */
function isStructure(name: string, within: Names): boolean {
  return structure.has(name) && within.at(-2) !== "parameters";
}
