import type { GeneratedTypes } from "../declarations/read-types.ts";
import type { Documentation, Member, TypeModel } from "../declarations/type-model.ts";

/** Something that a reader of the types meets, and what is said of it there. */
export interface Place {
  readonly name: string;
  readonly documentation: Documentation;
}

/** How OpenAPI parts what it describes, which needs no text. */
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

/** Lists what somebody who reads `openapi.ts` wants a text of: parameters, bodies, answers, and what these hold. */
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

/** Whether there is nothing at all, as where an operation takes no query. */
function isNothing(type: TypeModel): boolean {
  return type.kind === "text" && ["never", "undefined"].includes(type.text);
}

function wantsText({ name, type }: Member, within: Names): boolean {
  // `paths`, `operations` and the like hold only what has parts; an operation has its text at its path.
  if (within.length === 1) return false;
  if (isInSchema(within)) return true;
  // What is said of an answer that many operations share stands where it is declared.
  if (within.at(-1) === "responses" && type.kind === "reference") return false;
  return within.at(-1) !== "content" && !isStructure(name, within);
}

/** Whether something is in what a caller sends or receives: in a schema, or in a body that is written out. */
function isInSchema([section, kind, ...within]: Names): boolean {
  return (section === "components" && kind === "schemas") || within.slice(0, -1).includes("content");
}

/** A parameter can be named as a part of OpenAPI is. */
function isStructure(name: string, within: Names): boolean {
  return structure.has(name) && within.at(-2) !== "parameters";
}
