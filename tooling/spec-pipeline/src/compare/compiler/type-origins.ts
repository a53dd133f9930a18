import ts from "typescript";
import { type Place, placeKey } from "../findings/place.ts";
import type { TypeFile } from "./type-file.ts";

/** A node of generated types, with the place that declares it. */
export interface DeclaredNode {
  readonly node: ts.TypeNode;
  readonly place: Place;
}

/** The places that declare the parts of a type, including components that it refers to. */
export interface Origins {
  readonly nullPlace: Place | undefined;
  /** Keyed by literal, in JSON notation. */
  readonly literals: ReadonlyMap<string, Place>;
  readonly types: ReadonlyMap<ts.Type, DeclaredNode>;
  /** All involved places, by their keys. */
  readonly places: ReadonlyMap<string, Place>;
}

/** Follows the nodes of a type to the places that declare its parts. */
export function originsOf(nodes: readonly DeclaredNode[], file: TypeFile, checker: ts.TypeChecker): Origins {
  const literals = new Map<string, Place>();
  const types = new Map<ts.Type, DeclaredNode>();
  const places = new Map<string, Place>();
  let nullPlace: Place | undefined;
  for (const { node, place } of nodes) collect(node, place);
  return { nullPlace, literals, types, places };

  function collect(node: ts.TypeNode, place: Place): void {
    places.set(placeKey(place), place);
    const reference = file.referenceOf(node);
    if (ts.isParenthesizedTypeNode(node)) collect(node.type, place);
    else if (ts.isUnionTypeNode(node)) for (const part of node.types) collect(part, place);
    else if (ts.isLiteralTypeNode(node)) collectLiteral(node.literal, place);
    else if (reference == null) collectType(node, place);
    else if (!places.has(placeKey(reference))) collectReference(reference);
  }

  function collectReference(place: Place): void {
    const node = file.nodeAt(place);
    if (node != null) collect(node, place);
  }

  function collectType(node: ts.TypeNode, place: Place): void {
    const type = checker.getTypeFromTypeNode(node);
    if (!types.has(type)) types.set(type, { node, place });
  }

  function collectLiteral(literal: ts.LiteralTypeNode["literal"], place: Place): void {
    if (literal.kind === ts.SyntaxKind.NullKeyword) nullPlace ??= place;
    else if (!literals.has(literalKey(literal))) literals.set(literalKey(literal), place);
  }
}

function literalKey(literal: ts.LiteralTypeNode["literal"]): string {
  return ts.isStringLiteral(literal) ? JSON.stringify(literal.text) : literal.getText();
}
