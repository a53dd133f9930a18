import type ts from "typescript";
import { unknownToThisVersion } from "../generate/generate-types.ts";
import { loadCompiler } from "../generate/generator.ts";
import { readDocumentation } from "./read-documentation.ts";
import { type Member, noDocumentation, type ObjectModel, type TypeModel } from "./type-model.ts";

/** The output of the generator: an object for each of `paths`, `webhooks`, `components` and `operations`. */
export type GeneratedTypes = ReadonlyMap<string, ObjectModel>;

/** Parses the text that the generator printed. */
export async function readTypes(text: string): Promise<GeneratedTypes> {
  const typescript = loadCompiler();
  const file = typescript.createSourceFile("openapi.ts", text, {
    languageVersion: typescript.ScriptTarget.Latest,
    // Comments are read as text, so the compiler does not need to parse them.
    jsDocParsingMode: typescript.JSDocParsingMode.ParseNone,
  });
  const reader = new TypeReader(typescript, file);
  const printed = file.statements
    .filter((statement) => typescript.isInterfaceDeclaration(statement))
    .map(({ name, members }) => [name.text, reader.object(members)] as const);
  const missing = sections.filter((section) => !printed.some(([name]) => name === section));
  return new Map([...printed, ...missing.map((section) => [section, { kind: "object", members: [] }] as const)]);
}

/** Other modules import these, even if a document has none. */
const sections = ["paths", "webhooks", "components", "operations"];

class TypeReader {
  readonly #typescript: typeof ts;
  readonly #file: ts.SourceFile;

  constructor(typescript: typeof ts, file: ts.SourceFile) {
    this.#typescript = typescript;
    this.#file = file;
  }

  object(nodes: readonly ts.TypeElement[]): ObjectModel {
    const { isPropertySignature, isIndexSignatureDeclaration } = this.#typescript;
    const index = nodes.find((node) => isIndexSignatureDeclaration(node));
    return {
      kind: "object",
      members: nodes.filter((node) => isPropertySignature(node)).map((node) => this.#member(node)),
      index: index && this.#type(index.type),
    };
  }

  #member(node: ts.PropertySignature): Member {
    const { isStringLiteral, isNumericLiteral, isIdentifier } = this.#typescript;
    const { name } = node;
    const isPlain = isStringLiteral(name) || isNumericLiteral(name) || isIdentifier(name);
    return {
      name: isPlain ? name.text : name.getText(this.#file),
      isOptional: node.questionToken !== undefined,
      type: this.#type(node.type),
      documentation: this.#documentation(node),
    };
  }

  #documentation(node: ts.Node): Member["documentation"] {
    const { text } = this.#file;
    const ranges = this.#typescript.getLeadingCommentRanges(text, node.getFullStart()) ?? [];
    const comment = ranges.map(({ pos, end }) => text.slice(pos, end)).at(-1);
    return comment === undefined ? noDocumentation : readDocumentation(comment);
  }

  #type(node: ts.TypeNode | undefined): TypeModel {
    if (node === undefined) return { kind: "text", text: "unknown" };
    const { isTypeLiteralNode, isArrayTypeNode, isParenthesizedTypeNode, isUnionTypeNode } = this.#typescript;
    if (isTypeLiteralNode(node)) return this.object(node.members);
    if (isArrayTypeNode(node)) return { kind: "array", item: this.#type(node.elementType) };
    if (isParenthesizedTypeNode(node)) return this.#type(node.type);
    if (isUnionTypeNode(node)) return { kind: "union", parts: node.types.flatMap((part) => this.#unionParts(part)) };
    return this.#leaf(node);
  }

  /** A union inside a union becomes part of it. */
  #unionParts(node: ts.TypeNode): readonly TypeModel[] {
    const type = this.#type(node);
    return type.kind === "union" ? type.parts : [type];
  }

  #leaf(node: ts.TypeNode): TypeModel {
    const { isIntersectionTypeNode, isLiteralTypeNode, isStringLiteral, SyntaxKind } = this.#typescript;
    const text = node.getText(this.#file);
    const requiring = this.#requiring(node);
    if (requiring !== undefined) return this.#type(requiring);
    if (text === "string & {}" || text.includes(unknownToThisVersion)) return { kind: "open" };
    if (isIntersectionTypeNode(node)) return intersectionOf(node.types.map((part) => this.#type(part)));
    if (isLiteralTypeNode(node) && isStringLiteral(node.literal)) return { kind: "literal", value: node.literal.text };
    if (isLiteralTypeNode(node) && node.literal.kind === SyntaxKind.NullKeyword) return { kind: "null" };
    const [, section, name] = /^components\["(\w+)"\]\["([^"]+)"\]$/.exec(text) ?? [];
    return section === undefined || name === undefined ? { kind: "text", text } : { kind: "reference", section, name };
  }

  /** The type inside `WithRequired`. `declareRequired` has already declared the required properties. */
  #requiring(node: ts.TypeNode): ts.TypeNode | undefined {
    const { isTypeReferenceNode, isIdentifier } = this.#typescript;
    if (!isTypeReferenceNode(node) || !isIdentifier(node.typeName)) return undefined;
    return node.typeName.text === "WithRequired" ? node.typeArguments?.[0] : undefined;
  }
}

/** Intersects types. A type that accepts anything has no effect. */
function intersectionOf(types: readonly TypeModel[]): TypeModel {
  const parts = types.filter((type) => !(type.kind === "text" && type.text === "unknown"));
  const [only] = parts;
  return parts.length === 1 && only ? only : { kind: "intersection", parts };
}
