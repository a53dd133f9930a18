import { printNames } from "../declarations/print-names.ts";
import { printOpenapi } from "../declarations/print-openapi.ts";
import { printValueLists } from "../declarations/print-value-lists.ts";
import { printWebhookValues } from "../declarations/print-webhook-values.ts";
import { nameTypes } from "../declarations/type-module.ts";
import { describeTypes } from "../declarations/type-texts.ts";
import { isObject, type JsonObject } from "../document/json.ts";
import type { Sources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { withApiVersion } from "./api-version.ts";

/** The generated files of `@lagokit/types` and its package.json, by path from the root of the repository. */
export async function generateTypesPackage(
  document: JsonObject,
  { typeNames, typeTexts, typesManifest }: Pick<Sources, "typeNames" | "typeTexts" | "typesManifest">,
): Promise<ReadonlyMap<string, string>> {
  const module = await nameTypes(document, typeNames);
  describeTypes(module.declarer.declarations, typeTexts);
  return new Map([
    [layout.typesManifest, withApiVersion(typesManifest, versionOf(document))],
    [layout.typesModule, signed(printOpenapi(module), "//")],
    [layout.typeNamesModule, signed(printNames(module), "//")],
    [layout.valueListsModule, signed(printValueLists(module), "//")],
    [layout.webhookValuesModule, signed(printWebhookValues(module), "//")],
  ]);
}

function versionOf(document: JsonObject): string {
  const version = isObject(document["info"]) ? document["info"]["version"] : undefined;
  return typeof version === "string" ? version : "";
}
