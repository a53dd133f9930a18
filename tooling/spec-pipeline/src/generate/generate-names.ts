import type { JsonObject } from "../document/json.ts";
import type { TypeNameExceptions } from "./type-name-exceptions.ts";
import { typeNames } from "./type-names.ts";

const preamble = `import type { components, operations } from "./openapi.ts";
`;

/** Prints the names that people use for the types of a document. */
export function generateNames(document: JsonObject, exceptions: TypeNameExceptions): string {
  const names = [...typeNames(document, exceptions)];
  return `${preamble}\n${names.map(([name, expression]) => `export type ${name} = ${expression};\n`).join("")}`;
}
