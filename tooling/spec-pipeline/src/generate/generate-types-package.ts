import { isObject, type JsonObject } from "../document/json.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { withApiVersion } from "./api-version.ts";
import { generateNames } from "./generate-names.ts";
import { generateTypes } from "./generate-types.ts";
import type { TypeNameExceptions } from "./type-name-exceptions.ts";

/** The generated files of `@lagokit/types`, and its package.json, by their paths from the root of the repository. */
export async function generateTypesPackage(
  document: JsonObject,
  exceptions: TypeNameExceptions,
  packageJson: string,
): Promise<ReadonlyMap<string, string>> {
  return new Map([
    [layout.typesManifest, withApiVersion(packageJson, versionOf(document))],
    ["packages/types/src/names.ts", signed(generateNames(document, exceptions), "//")],
    ["packages/types/src/openapi.ts", signed(await generateTypes(document), "//")],
  ]);
}

function versionOf(document: JsonObject): string {
  const version = isObject(document["info"]) ? document["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
