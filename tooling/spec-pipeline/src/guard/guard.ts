import type { JsonObject } from "../document/json.ts";
import { checkComponents } from "./check-components.ts";
import { checkComposition } from "./check-composition.ts";
import { checkKeys } from "./check-keys.ts";
import { checkOperations } from "./check-operations.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkPaths } from "./check-paths.ts";
import { checkReferences } from "./check-references.ts";
import { checkSize } from "./check-size.ts";
import { checkTexts } from "./check-texts.ts";
import { checkValues } from "./check-values.ts";
import { checkWebhooks } from "./check-webhooks.ts";
import { checkYaml } from "./check-yaml.ts";
import { decodeText } from "./decode-text.ts";
import { parseDocument } from "./parse-document.ts";
import { walk } from "./walk.ts";

/** From what any document may not have to what the parts of an OpenAPI document may not have. */
const checks = [
  checkKeys,
  checkValues,
  checkTexts,
  checkReferences,
  checkComposition,
  checkPaths,
  checkWebhooks,
  checkComponents,
  checkOperations,
  checkParameters,
];

/**
 * Parses an OpenAPI document of unknown origin, hostile until shown otherwise.
 * Whatever passes is plain data that every later stage may walk, resolve and print into code.
 */
export function guard(bytes: Uint8Array): JsonObject {
  checkSize(bytes);
  const text = decodeText(bytes);
  checkYaml(text);
  const document = parseDocument(text);
  const walked = walk(document);
  for (const check of checks) check(walked);
  return document;
}
