import type { JsonObject } from "../document/json.ts";
import { withoutProse } from "../document/without-prose.ts";
import { withSchemasWrittenOut } from "../document/with-schemas-written-out.ts";
import { canonicalReferences } from "./canonical-references.ts";
import { checkAlternatives } from "./check-alternatives.ts";
import { checkComponents } from "./check-components.ts";
import { checkComposition } from "./check-composition.ts";
import { checkExpansion } from "./check-expansion.ts";
import { checkKeys, checkNamesOfKeys } from "./check-keys.ts";
import { checkLegalNames } from "./check-legal-names.ts";
import { checkOperations, checkOperationIds } from "./check-operations.ts";
import { checkParameters } from "./check-parameters.ts";
import { checkPaths } from "./check-paths.ts";
import { checkPatterns } from "./check-patterns.ts";
import { checkReferences } from "./check-references.ts";
import { checkShapes } from "./check-shapes.ts";
import { checkSize } from "./check-size.ts";
import { checkTexts } from "./check-texts.ts";
import { checkTypeLists } from "./check-type-lists.ts";
import { checkValues } from "./check-values.ts";
import { checkWebhooks } from "./check-webhooks.ts";
import { checkYaml } from "./check-yaml.ts";
import { decodeText } from "./decode-text.ts";
import { inlinePathItems } from "./inline-path-items.ts";
import { parseDocument } from "./parse-document.ts";
import type { Purpose } from "./purpose.ts";
import { readEvents } from "./read-events.ts";
import { settleNumbers } from "./settle-numbers.ts";
import { walk, type WalkedDocument } from "./walk.ts";
import { withoutIdleKeywords } from "./without-idle-keywords.ts";
import { withoutExtensions } from "./without-extensions.ts";

type Check = (walked: WalkedDocument) => void;

/** In order from the checks of any document to those of the parts of an OpenAPI document. */
const vendorChecks: readonly Check[] = [
  checkKeys,
  checkValues,
  checkTexts,
  checkReferences,
  checkComposition,
  checkTypeLists,
  checkPaths,
  checkWebhooks,
  checkComponents,
  checkOperations,
  checkParameters,
  ({ document }) => checkShapes(document),
  checkPatterns,
];

/** The checks that a comparison requires. They accept everything that OpenAPI allows. */
const compareChecks: readonly Check[] = [
  checkNamesOfKeys,
  checkValues,
  checkReferences,
  checkComposition,
  checkTypeLists,
  checkAlternatives,
  checkLegalNames,
  checkOperationIds,
];

/**
 * Parses an OpenAPI document of unknown origin, which is treated as malicious. A document that passes is plain data
 * that every later stage may walk, resolve and print into code.
 *
 * A document to compare may be anything that OpenAPI 3.0 or 3.1 allows. It is returned as 3.1, without what a
 * comparison ignores: texts, examples, extensions. A document to vendor must be usable for this repository.
 */
export function guard(bytes: Uint8Array, purpose: Purpose = "vendor"): JsonObject {
  return purpose === "vendor" ? vendored(parse(bytes, purpose)) : guardCompared(bytes).document;
}

/** A document to compare, and its keywords without meaning. */
export interface ComparedDocument {
  readonly document: JsonObject;
  /** The ignored keywords, because OpenAPI does not define their values: their places and the reasons. */
  readonly ignored: readonly string[];
}

/** Parses a document to compare, like `guard`, and lists the keywords that a comparison ignores. */
export function guardCompared(bytes: Uint8Array): ComparedDocument {
  const facts = withSchemasWrittenOut(withoutExtensions(withoutProse(parse(bytes, "compare"))));
  const idle = checkShapes(facts);
  const document = canonicalReferences(settleNumbers(withoutIdleKeywords(facts, idle), "compare"));
  checkAll(document, compareChecks);
  const inlined = inlinePathItems(document);
  return { document: { ...inlined, paths: inlined["paths"] ?? {} }, ignored: idle.map(({ fault }) => fault) };
}

function parse(bytes: Uint8Array, purpose: Purpose): JsonObject {
  checkSize(bytes);
  const events = readEvents(decodeText(bytes));
  checkYaml(events, purpose);
  checkExpansion(events);
  return parseDocument(events, purpose);
}

function vendored(parsed: JsonObject): JsonObject {
  // The numbers of examples are not written to any file.
  settleNumbers(withoutProse(parsed), "vendor");
  const document = canonicalReferences(settleNumbers(parsed, "compare"));
  checkAll(document, vendorChecks);
  return document;
}

function checkAll(document: JsonObject, checks: readonly Check[]): void {
  const walked = walk(document);
  for (const check of checks) check(walked);
}
