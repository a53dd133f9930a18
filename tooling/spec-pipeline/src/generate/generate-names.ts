import type { JsonObject } from "../document/json.ts";
import { docComment } from "./doc-comment.ts";
import type { TypeNameExceptions } from "./type-name-exceptions.ts";
import { typeNames } from "./type-names.ts";

const preamble = `import type { components, operations } from "./openapi.ts";
`;

/** Prints the names that people use for the types of a document. */
export function generateNames(document: JsonObject, exceptions: TypeNameExceptions): string {
  const names = [...typeNames(document, exceptions)];
  const lines = names.map(
    ([name, { expression, description }]) => `${docComment(description)}export type ${name} = ${expression};\n`,
  );
  return `${preamble}\n${lines.join("")}`;
}
