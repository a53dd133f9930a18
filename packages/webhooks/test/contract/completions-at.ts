import { fileURLToPath } from "node:url";
import ts from "typescript";

const file = fileURLToPath(new URL("completions.ts", import.meta.url));
const options: ts.CompilerOptions = { strict: true, target: ts.ScriptTarget.ES2023, module: ts.ModuleKind.NodeNext };

/** Returns what an editor offers at `|` in a file in this folder, without quotes, in alphabetical order. */
export function completionsAt(marked: string): readonly string[] {
  const source = marked.replace("|", "");
  const read = (path: string): string | undefined => (path === file ? source : ts.sys.readFile(path));
  const service = ts.createLanguageService({
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => options,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getCurrentDirectory: () => fileURLToPath(new URL(".", import.meta.url)),
    getScriptFileNames: () => [file],
    getScriptVersion: () => "1",
    fileExists: (path) => path === file || ts.sys.fileExists(path),
    getScriptSnapshot: (path) => {
      const content = read(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  });
  const offered = service.getCompletionsAtPosition(file, marked.indexOf("|"), {})?.entries ?? [];
  return offered.map(({ name }) => name.replaceAll('"', "")).toSorted();
}
