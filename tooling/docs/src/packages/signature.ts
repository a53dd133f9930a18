import ts from "typescript";

/** A longer signature has one line for each parameter. */
const longest = 76;

type Callable =
  | ts.FunctionDeclaration
  | ts.MethodDeclaration
  | ts.MethodSignature
  | ts.CallSignatureDeclaration
  | ts.ConstructorDeclaration;

/** Returns the signature of a function or method: its name, parameters and result. */
export function signatureOf(node: Callable, name: string): string {
  const generics = node.typeParameters?.map((one) => one.getText()).join(", ");
  const parameters = node.parameters.map(parameterText);
  const result = node.type === undefined ? "" : `: ${oneLine(node.type.getText())}`;
  const head = `${name}${generics === undefined ? "" : `<${oneLine(generics)}>`}`;
  const line = `${head}(${parameters.join(", ")})${result}`;
  if (line.length <= longest || parameters.length === 0) return line;
  return `${head}(\n${parameters.map((parameter) => `  ${parameter},\n`).join("")})${result}`;
}

/** Writes a parameter. A destructured parameter has no name, so its name comes from its type. */
function parameterText(parameter: ts.ParameterDeclaration): string {
  const { dotDotDotToken: rest, questionToken, initializer, type } = parameter;
  const name = ts.isIdentifier(parameter.name) ? parameter.name.text : nameOfPattern(type);
  const optional = questionToken !== undefined || initializer !== undefined ? "?" : "";
  return `${rest === undefined ? "" : "..."}${name}${optional}: ${oneLine(type?.getText() ?? inferred(initializer))}`;
}

function nameOfPattern(type: ts.TypeNode | undefined): string {
  return type !== undefined && type.getText().endsWith("Input") ? "input" : "options";
}

/** Infers a type from a default value. Without a type, `isolatedDeclarations` requires such a value. */
function inferred(initializer: ts.Expression | undefined): string {
  if (initializer === undefined) return "unknown";
  if (ts.isNumericLiteral(initializer)) return "number";
  if (ts.isStringLiteralLike(initializer)) return "string";
  return /^(?:true|false)$/.test(initializer.getText()) ? "boolean" : "unknown";
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, " ");
}
