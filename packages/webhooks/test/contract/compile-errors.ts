import { fileURLToPath } from "node:url";
import ts from "typescript";

const file = fileURLToPath(new URL("generated.ts", import.meta.url));
const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** Returns the compiler errors of a source, as if the source were a file in this folder. */
export function compileErrors(source: string): readonly string[] {
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([file], options, {
    ...host,
    fileExists: (name) => name === file || host.fileExists(name),
    getSourceFile: (name, ...more) =>
      name === file
        ? ts.createSourceFile(name, source, ts.ScriptTarget.ES2023, true)
        : host.getSourceFile(name, ...more),
  });
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}
