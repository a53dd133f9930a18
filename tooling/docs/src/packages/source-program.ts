import { existsSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { packagesFolder } from "../places.ts";

/**
 * Parses the sources of packages without a type check, which takes a tenth of the time. `isolatedDeclarations` requires
 * that every public type is written in the source.
 */
export function sourceProgram(files: readonly string[]): ts.Program {
  const options: ts.CompilerOptions = {
    module: ts.ModuleKind.NodeNext,
    target: ts.ScriptTarget.ES2023,
    allowImportingTsExtensions: true,
    noEmit: true,
    noLib: true,
    types: [],
  };
  const host = ts.createCompilerHost(options);
  return ts.createProgram([...files], options, {
    ...host,
    resolveModuleNameLiterals: (literals, containingFile) =>
      literals.map(({ text }) => ({ resolvedModule: resolve(text, containingFile) })),
  });
}

/** Resolves only imports within the packages. Other declarations are not shown, and take long to parse. */
function resolve(name: string, containingFile: string): ts.ResolvedModuleFull | undefined {
  const [, types = ""] = /^@lagokit\/types(?:\/(\w+))?$/.exec(name) ?? [];
  const path = name.startsWith(".")
    ? join(containingFile, "..", name)
    : /^@lagokit\/types(?:\/|$)/.test(name)
      ? join(packagesFolder, `types/src/${types || "index"}.ts`)
      : undefined;
  if (path === undefined || !existsSync(path)) return undefined;
  return { resolvedFileName: path, extension: ts.Extension.Ts, isExternalLibraryImport: false };
}
