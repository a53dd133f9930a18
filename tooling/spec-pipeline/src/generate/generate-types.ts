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

/** The brand of a string that is none of the known ones of a union. */
export const unknownToThisVersion = "unknown to this version";

/**
 * Prints the types of a document: `paths`, `operations`, `components`, and `webhooks` by their `webhook_type`.
 * The same document always gives the same text.
 *
 * The generator stands behind this function alone, a document in and a text out: nothing else knows which one it is, and
 * another that prints the same interfaces can take its place. Names are given afterwards, to what this text says.
 */
export async function generateTypes(written: JsonObject): Promise<string> {
  const document = withWebhookTypes(written);
  // Refuses a webhook that has no type of its own.
  webhooksByType(document);
  return generateTypesAsKeyed(document);
}

/** What was printed of each document: an update compares the types of the newer one before it writes them. */
const generated = new WeakMap<JsonObject, string>();

/** Prints the types of a document whose references lead to whole components, with the webhooks by the keys that they have in it. */
export async function generateTypesAsKeyed(document: JsonObject): Promise<string> {
  const types = generated.get(document) ?? printTypes(document);
  generated.set(document, types);
  return types;
}

function printTypes(document: JsonObject): string {
  const generator = loadGenerator();
  const { factory, SyntaxKind } = loadCompiler();
  // Only their examples differ, and types have none.
  const shared = referToSharedErrors(document);
  const { document: hidden, show } = hidePercentSigns(declareEmpty(declareRequired(withoutDefinitions(shared))));
  // The guard has seen to it that the document is OpenAPI 3.1; the clone is one that the generator may write to.
  const source = structuredClone(hidden) as unknown as OpenAPI3;
  // A schema may be `true` or `false` too, whatever the generator's types say.
  const transform = (schema: object | boolean): ts.TypeNode | undefined =>
    typeof schema === "boolean"
      ? undefined
      : (openEnum(schema) ?? nothing(schema) ?? absent(schema) ?? onlyNull(schema));
  return show(generator.astToString(generator.transformSchema(source, contextOf(generator, source, transform))));

  /** A string beyond the known values: written so that editors still complete the known ones. */
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
   * A string that is none of the words that tell the other variants of a union apart. A pattern with a brand, since
   * `string & {}` takes part in every comparison with a word, and so would keep TypeScript from telling any apart.
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

  /** What may not be there, as a schema that refuses everything says of a property. */
  function absent(schema: object): ts.TypeNode | undefined {
    return refusesAll(schema) ? factory.createKeywordTypeNode(SyntaxKind.NeverKeyword) : undefined;
  }

  /** Null as a constant, which the generator takes for anything. */
  function onlyNull(schema: object): ts.TypeNode | undefined {
    return "const" in schema && schema.const === null ? factory.createLiteralTypeNode(factory.createNull()) : undefined;
  }

  /** No body, of a response that may come without one. */
  function nothing(schema: object): ts.TypeNode | undefined {
    return noBody in schema ? factory.createKeywordTypeNode(SyntaxKind.UndefinedKeyword) : undefined;
  }
}
