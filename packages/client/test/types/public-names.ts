import ts from "typescript";
import { checker, mainEntry, program } from "./public-surface.ts";

/** A problem in a declaration that everybody can import. */
export interface Fault {
  /** The name of the export. */
  readonly from: string;
  readonly text: string;
}

const exported = new Map(checker.getExportsOfModule(mainEntry).map((symbol) => [symbol.name, original(symbol)]));

/** The number of exports of the main entry whose declarations are checked. */
export const exportedNames: readonly string[] = [...exported.keys()];

/** The names in declarations of the main entry that it does not export itself, or exports as something else. */
export function unexportedNames(): readonly Fault[] {
  return nodesOfAll((node) => {
    const name = referenceIn(node);
    return name === undefined || isKnown(name) ? undefined : name.text;
  });
}

/** Returns whether an application can use a name from a declaration. */
function isKnown(name: ts.Identifier): boolean {
  const symbol = checker.getSymbolAtLocation(name);
  if (symbol === undefined) return false;
  return isLocal(symbol) || exported.get(name.text) === original(symbol) || isOfLanguage(original(symbol));
}

/** The object types that signatures of the main entry write out instead of using a name. */
export function unnamedObjects(): readonly Fault[] {
  return nodesOfAll((node) => (ts.isTypeLiteralNode(node) && isInSignature(node) ? node.getText() : undefined));
}

function nodesOfAll(textOf: (node: ts.Node) => string | undefined): readonly Fault[] {
  return [...exported].flatMap(([from, symbol]) =>
    (symbol.declarations ?? [])
      .flatMap((declaration) => publicNodes(declaration))
      .flatMap((node) => {
        const text = textOf(node);
        return text === undefined ? [] : [{ from, text }];
      }),
  );
}

/** A node and all its descendants, except private ones. */
function publicNodes(node: ts.Node): readonly ts.Node[] {
  const isPrivate =
    ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.PrivateKeyword);
  if (isPrivate) return [];
  const inner: ts.Node[] = [];
  ts.forEachChild(node, (child) => void inner.push(...publicNodes(child)));
  return [node, ...inner];
}

/** The name by which a node refers to a type. */
function referenceIn(node: ts.Node): ts.Identifier | undefined {
  if (ts.isTypeReferenceNode(node)) return firstOf(node.typeName);
  if (ts.isTypeQueryNode(node)) return firstOf(node.exprName);
  if (ts.isImportTypeNode(node)) return node.qualifier && firstOf(node.qualifier);
  return ts.isExpressionWithTypeArguments(node) && ts.isIdentifier(node.expression) ? node.expression : undefined;
}

function firstOf(name: ts.EntityName): ts.Identifier {
  return ts.isIdentifier(name) ? name : firstOf(name.left);
}

function original(symbol: ts.Symbol): ts.Symbol {
  return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
}

/** Returns whether something is declared where it is used: the parameter of a type or of a function. */
function isLocal(symbol: ts.Symbol): boolean {
  return symbol.declarations?.every((node) => ts.isTypeParameterDeclaration(node) || ts.isParameter(node)) ?? false;
}

function isOfLanguage(symbol: ts.Symbol): boolean {
  return symbol.declarations?.some((node) => program.isSourceFileDefaultLibrary(node.getSourceFile())) ?? false;
}

/** Returns whether a node is part of a parameter or result of a function, and not of a named type. */
function isInSignature(node: ts.Node): boolean {
  const around = ts.findAncestor(node.parent, (outer) => ts.isFunctionLike(outer) || ts.isTypeLiteralNode(outer));
  return around !== undefined && !ts.isTypeLiteralNode(around) && !ts.isIndexSignatureDeclaration(around);
}
