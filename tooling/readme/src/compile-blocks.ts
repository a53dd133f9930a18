import ts from "typescript";
import type { BlockFile } from "./write-blocks.ts";

/** As strict as the strictest project of a reader. */
const options: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  noUncheckedIndexedAccess: true,
  noPropertyAccessFromIndexSignature: true,
  noImplicitReturns: true,
  noFallthroughCasesInSwitch: true,
  verbatimModuleSyntax: true,
  erasableSyntaxOnly: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: ["node"],
};

/** Compiles all blocks together, and returns the errors of each block, by its place. */
export function compileBlocks(blocks: readonly BlockFile[]): ReadonlyMap<string, readonly string[]> {
  const files = blocks.map(({ file }) => file);
  const program = ts.createProgram(files, { ...options, typeRoots: typeRoots(files) });
  const general = [...program.getOptionsDiagnostics(), ...program.getGlobalDiagnostics()];
  return new Map(
    blocks.map(({ place, readme, file }) => {
      const source = program.getSourceFile(file);
      const own = [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
      return [place, [...general, ...own].map((diagnostic) => describe(readme, diagnostic))];
    }),
  );
}

function typeRoots([file = ""]: readonly string[]): string[] {
  return [file.replace(/[^/\\]+$/, "node_modules/@types")];
}

function describe(readme: string, { file, start = 0, messageText, code }: ts.Diagnostic): string {
  const line = file === undefined ? 0 : file.getLineAndCharacterOfPosition(start).line + 1;
  return `${readme}:${line} TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
}
