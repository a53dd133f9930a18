import { fileURLToPath } from "node:url";
import ts from "typescript";

/** The packages of the interfaces with options. */
const owners = {
  LagoOptions: "@lagokit/client",
  RequestOptions: "@lagokit/client",
  FakeLagoOptions: "@lagokit/testing",
} as const;

/** The names of the options of the client, of a request or of the fake, from the declarations of the package. */
export function publicOptions(typeName: keyof typeof owners): readonly string[] {
  const declarations = fileURLToPath(import.meta.resolve(owners[typeName])).replace(/\.js$/, ".d.ts");
  const program = ts.createProgram([declarations], { module: ts.ModuleKind.NodeNext, types: [], strict: true });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(declarations);
  const module = file && checker.getSymbolAtLocation(file);
  const type = module && checker.getExportsOfModule(module).find(({ name }) => name === typeName);
  if (type === undefined) throw new Error(`${owners[typeName]} does not export ${typeName}.`);
  return checker
    .getDeclaredTypeOfSymbol(checker.getAliasedSymbol(type))
    .getProperties()
    .map(({ name }) => name);
}
