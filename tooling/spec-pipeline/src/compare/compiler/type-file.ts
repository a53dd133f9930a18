import ts from "typescript";
import { listMember, mapMember, type Place, placeKey } from "../findings/place.ts";

/** The declarations of one file of generated types, by place. */
export class TypeFile {
  readonly #nodes = new Map<string, ts.TypeNode>();
  readonly #places = new Map<ts.Node, Place>();

  constructor(source: ts.SourceFile) {
    for (const statement of source.statements) {
      if (ts.isInterfaceDeclaration(statement)) this.#collectMembers(statement.members, [statement.name.text]);
    }
  }

  /** Whether a place has a declaration. */
  has(place: Place): boolean {
    return this.#nodes.has(placeKey(place));
  }

  /** Whether a place declares its type itself instead of referring to another. */
  declares(place: Place): boolean {
    const node = this.nodeAt(place);
    return node != null && !this.#refers(node);
  }

  /** The declared type of a place. */
  nodeAt(place: Place): ts.TypeNode | undefined {
    return this.#nodes.get(placeKey(place));
  }

  /** The place of a property, or of the values of a map. */
  placeOf(declaration: ts.Node): Place | undefined {
    return this.#places.get(declaration);
  }

  /** The place that a node refers to, such as `components["schemas"]["Customer"]`. */
  referenceOf(node: ts.TypeNode): Place | undefined {
    const names = referenceNames(node);
    return names != null && this.has(names) ? names : undefined;
  }

  #refers(node: ts.TypeNode): boolean {
    if (ts.isParenthesizedTypeNode(node)) return this.#refers(node.type);
    if (ts.isUnionTypeNode(node)) return node.types.some((part) => this.#refers(part));
    return this.referenceOf(node) != null;
  }

  #collectMembers(members: ts.NodeArray<ts.TypeElement>, owner: Place): void {
    for (const member of members) {
      const name = ts.isIndexSignatureDeclaration(member) ? mapMember : nameOf(member);
      const type = ts.isPropertySignature(member) || ts.isIndexSignatureDeclaration(member) ? member.type : undefined;
      if (name == null || type == null) continue;
      const place = [...owner, name];
      this.#places.set(member, place);
      this.#collect(type, place);
    }
  }

  #collect(node: ts.TypeNode, place: Place): void {
    this.#nodes.set(placeKey(place), node);
    this.#collectParts(node, place);
  }

  #collectParts(node: ts.TypeNode, place: Place): void {
    if (ts.isTypeLiteralNode(node)) this.#collectMembers(node.members, place);
    else if (ts.isArrayTypeNode(node)) this.#collect(node.elementType, [...place, listMember]);
    else if (ts.isParenthesizedTypeNode(node)) this.#collectParts(node.type, place);
    else if (ts.isUnionTypeNode(node) || ts.isIntersectionTypeNode(node))
      for (const part of node.types) this.#collectParts(part, place);
  }
}

function nameOf(member: ts.TypeElement): string | undefined {
  const name = member.name;
  return name != null && (ts.isIdentifier(name) || ts.isStringLiteral(name) || ts.isNumericLiteral(name))
    ? name.text
    : undefined;
}

function referenceNames(node: ts.TypeNode): Place | undefined {
  if (ts.isTypeReferenceNode(node)) return ts.isIdentifier(node.typeName) ? [node.typeName.text] : undefined;
  if (!ts.isIndexedAccessTypeNode(node)) return undefined;
  const owner = referenceNames(node.objectType);
  const { indexType } = node;
  if (owner == null || !ts.isLiteralTypeNode(indexType)) return undefined;
  return ts.isStringLiteral(indexType.literal) ? [...owner, indexType.literal.text] : undefined;
}
