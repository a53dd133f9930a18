import { fileURLToPath } from "node:url";
import ts from "typescript";
import { compilerOptions } from "./compiler-options.ts";

// Declarations are read only once.
const registry = ts.createDocumentRegistry();

/** A completion of an editor. */
export interface Completion {
  readonly name: string;
  readonly isDeprecated: boolean;
}

/** The completions of an editor at `|`, in order, in a file with this name in this folder. */
export function completionsAt(name: string, marked: string): readonly Completion[] {
  const { file, service } = open(name, marked.replace("|", ""));
  const offered = service.getCompletionsAtPosition(file, marked.indexOf("|"), {})?.entries ?? [];
  return offered.toSorted(asInEditor).map((entry) => ({
    name: entry.name,
    isDeprecated: entry.kindModifiers?.split(",").includes("deprecated") ?? false,
  }));
}

/** The errors that an editor shows in a file with this name in this folder. */
export function errorsIn(name: string, text: string): readonly string[] {
  const { file, service } = open(name, text);
  return service
    .getSemanticDiagnostics(file)
    .map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** Sorts by rank, which is higher if required and lower if deprecated, and then by name. */
function asInEditor(one: ts.CompletionEntry, other: ts.CompletionEntry): number {
  return one.sortText.localeCompare(other.sortText) || one.name.localeCompare(other.name);
}

interface OpenFile {
  readonly file: string;
  readonly service: ts.LanguageService;
}

// The language service of each file, and its current text.
const services = new Map<string, ts.LanguageService>();
const texts = new Map<string, string>();

/** Puts text into a file, as if somebody typed it. */
function open(name: string, text: string): OpenFile {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const service = services.get(file) ?? ts.createLanguageService(hostOf(file), registry);
  services.set(file, service);
  texts.set(file, text);
  return { file, service };
}

function hostOf(file: string): ts.LanguageServiceHost {
  return {
    ...ts.sys,
    useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
    getCompilationSettings: () => compilerOptions,
    getDefaultLibFileName: ts.getDefaultLibFilePath,
    getCurrentDirectory: () => fileURLToPath(new URL(".", import.meta.url)),
    getScriptFileNames: () => [file],
    getScriptVersion: (path) => texts.get(path) ?? "built",
    fileExists: (path) => texts.has(path) || ts.sys.fileExists(path),
    getScriptSnapshot: (path) => {
      const content = texts.get(path) ?? ts.sys.readFile(path);
      return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
    },
  };
}
