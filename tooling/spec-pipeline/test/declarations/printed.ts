import { printNames } from "../../src/declarations/print-names.ts";
import { printOpenapi } from "../../src/declarations/print-openapi.ts";
import { printValueLists } from "../../src/declarations/print-value-lists.ts";
import { nameTypes } from "../../src/declarations/type-module.ts";
import type { JsonObject } from "../../src/document/json.ts";
import type { TypeNameExceptions } from "../../src/generate/type-name-exceptions.ts";

/** Creates exceptions to the naming rule, by their source. */
export function exceptionsOf(names: Readonly<Record<string, string | null>>): TypeNameExceptions {
  return new Map(Object.entries(names).map(([source, name]) => [source, { name, reason: "For the test." }]));
}

/** The text of names.ts for a document. */
export async function namesOf(document: JsonObject, exceptions: TypeNameExceptions = new Map()): Promise<string> {
  return printNames(await nameTypes(document, exceptions));
}

/** The text of openapi.ts for a document. */
export async function openapiOf(document: JsonObject, exceptions: TypeNameExceptions = new Map()): Promise<string> {
  return printOpenapi(await nameTypes(document, exceptions));
}

/** The text of value-lists.ts for a document. */
export async function valueListsOf(document: JsonObject): Promise<string> {
  return printValueLists(await nameTypes(document, new Map()));
}
