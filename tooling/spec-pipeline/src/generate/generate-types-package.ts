import { printNames } from "../declarations/print-names.ts";
import { printOpenapi } from "../declarations/print-openapi.ts";
import { printValueLists } from "../declarations/print-value-lists.ts";
import { nameTypes } from "../declarations/type-module.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { withApiVersion } from "./api-version.ts";
import type { TypeNameExceptions } from "./type-name-exceptions.ts";

/** The generated files of `@lagokit/types`, and its package.json, by their paths from the root of the repository. */
export async function generateTypesPackage(
  document: JsonObject,
  exceptions: TypeNameExceptions,
  packageJson: string,
): Promise<ReadonlyMap<string, string>> {
  const module = await nameTypes(document, exceptions);
  return new Map([
    [layout.typesManifest, withApiVersion(packageJson, versionOf(document))],
    [layout.typesModule, signed(printOpenapi(module), "//")],
    [layout.typeNamesModule, signed(printNames(module), "//")],
    [layout.valueListsModule, signed(printValueLists(module), "//")],
  ]);
}

function versionOf(document: JsonObject): string {
  const version = isObject(document["info"]) ? document["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
