import { fileURLToPath } from "node:url";
import ts from "typescript";
import { compilerOptions } from "./compiler-options.ts";

// So that declarations are read once.
const registry = ts.createDocumentRegistry();

/** The names that an editor offers where `|` stands, in a file beside this one that is called so. */
export function completionsAt(name: string, marked: string): readonly string[] {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const text = marked.replace("|", "");
  const host: ts.LanguageServiceHost = {
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => compilerOptions,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getCurrentDirectory: () => fileURLToPath(new URL(".", import.meta.url)),
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => (path === file ? text : "built"),
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    getScriptSnapshot: (path) => {
      const content = path === file ? text : ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  };
  const service = ts.createLanguageService(host, registry);
  const offered = service.getCompletionsAtPosition(file, marked.indexOf("|"), {});
  return offered?.entries.map((entry) => entry.name) ?? [];
}
