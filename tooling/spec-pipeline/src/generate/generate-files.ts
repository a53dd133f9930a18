import type { Assembly } from "../assemble/assemble.ts";
import type { JsonObject } from "../document/json.ts";
import { printYaml } from "../document/yaml.ts";
import { printRequiredOverlay } from "../evidence/required-overlay.ts";
import type { Sources } from "../sources/read-sources.ts";
import { layout } from "../workspace/layout.ts";
import { signed } from "../workspace/signed-file.ts";
import { generateTypesPackage } from "./generate-types-package.ts";

/** The files that a contract and the sources beside it produce, all but the contract itself, by their paths. */
export async function generateFiles(
  { document, closed, alwaysSent }: Assembly,
  sources: Sources,
): Promise<ReadonlyMap<string, string>> {
  const required = printRequiredOverlay(closed, alwaysSent.required);
  return new Map([
    [layout.document, printDocument(document)],
    ...(required === undefined ? [] : [[layout.required, required] as const]),
    ...(await generateTypesPackage(document, sources.typeNames, sources.typesManifest)),
  ]);
}

/** Prints an assembled document as the file that everything else reads. */
export function printDocument(document: JsonObject): string {
  return signed(printYaml(document), "#");
}
