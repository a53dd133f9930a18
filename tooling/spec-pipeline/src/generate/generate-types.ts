import type { OpenAPI3 } from "openapi-typescript";
import type ts from "typescript";

import type { JsonObject } from "../document/json.ts";
import { referToSharedErrors } from "../errors/write-out-errors.ts";
import { refusesAll } from "../document/refuses-all.ts";
import { declareEmpty, noBody } from "./declare-empty.ts";
import { declareRequired } from "./declare-required.ts";
import { contextOf, loadCompiler, loadGenerator } from "./generator.ts";
import { hidePercentSigns } from "./percent-signs.ts";
import { withoutDefinitions } from "./without-definitions.ts";
import { withWebhookTypes } from "./with-webhook-types.ts";
import { webhooksByType } from "./webhooks-by-type.ts";

/** The brand of a string that is not a known value of a union. */
export const unknownToThisVersion = "unknown to this version";

/**
 * Prints the types of a document: `paths`, `operations`, `components`, and `webhooks` by their `webhook_type`.
 * The same document always produces the same text.
 *
 * The rest of the pipeline only uses this text, so another generator that prints the same interfaces can replace this
 * one. Other modules derive the exported names from the text.
 */
export async function generateTypes(written: JsonObject): Promise<string> {
  const document = withWebhookTypes(written);
  // Refuses a webhook without its own type.
  webhooksByType(document);
  return generateTypesAsKeyed(document);
}

/** The printed types of each document. An update compares the types of the newer document before it writes them. */
const generated = new WeakMap<JsonObject, string>();

/** Prints the types of a document whose references all point to components. Webhooks keep their keys. */
export async function generateTypesAsKeyed(document: JsonObject): Promise<string> {
  const types = generated.get(document) ?? printTypes(document);
  generated.set(document, types);
  return types;
}

function printTypes(document: JsonObject): string {
  const generator = loadGenerator();
  const { factory, SyntaxKind } = loadCompiler();
  // Error responses differ only by their examples, which types do not contain.
  const shared = referToSharedErrors(document);
  const { document: hidden, show } = hidePercentSigns(declareEmpty(declareRequired(withoutDefinitions(shared))));
  // The guard ensures that the document is OpenAPI 3.1. The generator may modify the clone.
  const source = structuredClone(hidden) as unknown as OpenAPI3;
  // A schema can also be `true` or `false`, although the types of the generator do not allow it.
  const transform = (schema: object | boolean): ts.TypeNode | undefined =>
    typeof schema === "boolean"
      ? undefined
      : (openEnum(schema) ?? nothing(schema) ?? absent(schema) ?? onlyNull(schema));
  return show(generator.astToString(generator.transformSchema(source, contextOf(generator, source, transform))));

  /** Any string, in a form with which editors still complete the known values. */
  function openEnum(schema: object): ts.TypeNode | undefined {
    if (!("x-open-enum" in schema) || schema["x-open-enum"] !== true) return undefined;
    if ("not" in schema) return unknownWord();
    return factory.createParenthesizedType(
      factory.createIntersectionTypeNode([
        factory.createKeywordTypeNode(SyntaxKind.StringKeyword),
        factory.createTypeLiteralNode([]),
      ]),
    );
  }

  /**
   * A string that is not a discriminator value of another variant. A template literal with a brand, because
   * `string & {}` is comparable to every value, so TypeScript could not narrow the union.
   */
  function unknownWord(): ts.TypeNode {
    const text = factory.createKeywordTypeNode(SyntaxKind.StringKeyword);
    const brand = factory.createPropertySignature(
      [factory.createModifier(SyntaxKind.ReadonlyKeyword)],
      factory.createStringLiteral(unknownToThisVersion),
      undefined,
      factory.createLiteralTypeNode(factory.createTrue()),
    );
    const pattern = factory.createTemplateLiteralType(factory.createTemplateHead(""), [
      factory.createTemplateLiteralTypeSpan(text, factory.createTemplateMiddle("_")),
      factory.createTemplateLiteralTypeSpan(text, factory.createTemplateTail("")),
    ]);
    return factory.createParenthesizedType(
      factory.createIntersectionTypeNode([pattern, factory.createTypeLiteralNode([brand])]),
    );
  }

  /** The type of a property that must be absent, because its schema accepts nothing. */
  function absent(schema: object): ts.TypeNode | undefined {
    return refusesAll(schema) ? factory.createKeywordTypeNode(SyntaxKind.NeverKeyword) : undefined;
  }

  /** The type of `const: null`, which the generator does not print as null. */
  function onlyNull(schema: object): ts.TypeNode | undefined {
    return "const" in schema && schema.const === null ? factory.createLiteralTypeNode(factory.createNull()) : undefined;
  }

  /** The absent body of a response that can be empty. */
  function nothing(schema: object): ts.TypeNode | undefined {
    return noBody in schema ? factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword) : undefined;
  }
}
