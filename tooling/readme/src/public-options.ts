import { fileURLToPath } from "node:url";
import ts from "typescript";

const declarations = fileURLToPath(import.meta.resolve("@lagokit/client")).replace(/\.js$/, ".d.ts");

/** The names of the options of the client or of a request, from the client's declarations. */
export function publicOptions(typeName: "LagoOptions" | "RequestOptions"): readonly string[] {
  const program = ts.createProgram([declarations], { module: ts.ModuleKind.NodeNext, types: [], strict: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarations);
  const module = file && checker.getSymbolAtLocation(file);
  const type = module && checker.getExportsOfModule(module).find(({ name }) => name === typeName);
  if (type === undefined) throw new Error(`@lagokit/client does not export ${typeName}.`);
  return checker
    .getDeclaredTypeOfSymbol(checker.getAliasedSymbol(type))
    .getProperties()
    .map(({ name }) => name);
}
