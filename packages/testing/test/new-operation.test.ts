import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { expect, it } from "vitest";

const operations = fileURLToPath(new URL("../src/operations/index.ts", import.meta.url));
const routes = fileURLToPath(new URL("../src/spec/routes.ts", import.meta.url));
const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  skipLibCheck: true,
  allowImportingTsExtensions: true,
  target: ts.ScriptTarget.ES2024,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2024.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** The errors in the list of handlers, if some files of the package or of `@lagokit/types` have another text. */
function errorsWith(textOf: (file: string, text: string) => string): readonly string[] {
  const host = ts.createCompilerHost(options);
  const program = ts.createProgram([operations], options, {
    ...host,
    getSourceFile: (file, language) => {
      const isOther = file === routes || file.endsWith("/openapi.d.ts");
      if (!isOther) return host.getSourceFile(file, language);
      return ts.createSourceFile(file, textOf(file, readFileSync(file, "utf8")), language);
    },
  });
  const diagnostics = program.getSemanticDiagnostics(program.getSourceFile(operations));
  return diagnostics.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

it("the package compiles only if each operation of the API document has a handler or a sample", () => {
  const current = errorsWith((_, text) => text);
  const withOneMore = errorsWith((file, text) =>
    file === routes
      ? text.replace("export const routes = {", 'export const routes = {\n  findSecret: "GET /secret",')
      : text.replace(
          "export interface operations {",
          "export interface operations {\n  findSecret: operations['findTax'];",
        ),
  );

  expect(current).toEqual([]);
  expect(withOneMore).toEqual([expect.stringContaining("Property 'findSecret' is missing")]);
});
