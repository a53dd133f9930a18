import ts from "typescript";

/**
 * The type in what an editor displays: `Invoice` of `const invoice: Invoice`. For a method, everything from its
 * parameters on.
 */
export function typeIn(display: string): string {
  const text = display.replace(/^\(\w+( \w+)*\) /, "").replace(/ \(\+\d+ overloads?\)$/, "");
  let depth = 0;
  for (let index = 0; index < text.length; index++) {
    const character = text.charAt(index);
    if (depth === 0 && character === "(") return text.slice(index);
    if (depth === 0 && character === ":") return text.slice(index + 1).trim();
    if ("<{[".includes(character)) depth++;
    if (">}]".includes(character)) depth--;
  }
  return text;
}

/**
 * Whether a type consists of names only: of types, of primitives, and of lists, unions and functions of these. An
 * object literal, a long list of literals, and a type computed from another type do not.
 */
export function isNamed(type: string): boolean {
  // An editor writes what it leaves out as `... 18 more ...`.
  if (type === "" || type.includes("...")) return false;
  const isMethod = /^\(.*\): /s.test(type);
  const source = isMethod ? `declare function call${type};` : `type It = ${type};`;
  const file = ts.createSourceFile("type.ts", source, ts.ScriptTarget.ESNext, true);
  const [statement] = file.statements;
  if (statement === undefined) return false;
  if (ts.isTypeAliasDeclaration(statement)) return isNamedNode(statement.type);
  return ts.isFunctionDeclaration(statement) && isNamedFunction(statement);
}

const mostLiterals = 3;
const computing: ReadonlySet<string> = new Set([
  "Pick",
  "Omit",
  "Partial",
  "Required",
  "NonNullable",
  "Extract",
  "Exclude",
]);

function isNamedNode(node: ts.TypeNode): boolean {
  if (ts.isUnionTypeNode(node)) return countLiterals(node) <= mostLiterals && node.types.every(isNamedNode);
  if (ts.isArrayTypeNode(node)) return isNamedNode(node.elementType);
  if (ts.isParenthesizedTypeNode(node) || ts.isTypeOperatorNode(node)) return isNamedNode(node.type);
  if (ts.isFunctionTypeNode(node)) return isNamedFunction(node);
  if (ts.isTypeReferenceNode(node))
    return !computing.has(node.typeName.getText()) && (node.typeArguments ?? []).every(isNamedNode);
  return ts.isLiteralTypeNode(node) || (ts.isToken(node) && node.kind !== ts.SyntaxKind.AnyKeyword);
}

function isNamedFunction({ parameters, type }: ts.SignatureDeclaration): boolean {
  return [...parameters.map((parameter) => parameter.type), type].every(
    (part) => part !== undefined && isNamedNode(part),
  );
}

function countLiterals({ types }: ts.UnionTypeNode): number {
  return types.filter((type) => ts.isLiteralTypeNode(type) && type.literal.kind !== ts.SyntaxKind.NullKeyword).length;
}
