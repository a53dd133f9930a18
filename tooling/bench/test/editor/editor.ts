import { fileURLToPath } from "node:url";
import ts from "typescript";

/** What an editor shows for the name under the mouse. */
export interface Hover {
  /** The name and its type, as the editor displays them: `const invoice: Invoice`. */
  readonly display: string;
  /** The documentation of the name. */
  readonly text: string;
  /** The documentation of a variable's type. An editor shows no documentation of the variable itself. */
  readonly textOfType: string;
}

/** Names of files in this folder, each with its text. The files need not exist on disk. */
export type Sources = Readonly<Record<string, string>>;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  declaration: true,
  module: ts.ModuleKind.NodeNext,
  target: ts.ScriptTarget.ES2023,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts", "lib.dom.iterable.d.ts"],
  types: [],
};

/** TypeScript's language service over some files, like an editor that has them open. */
export class Editor {
  readonly #service: ts.LanguageService;

  constructor(sources: Sources) {
    const files = new Map(Object.entries(sources).map(([name, source]) => [pathOf(name), source]));
    const read = (path: string): string | undefined => files.get(path) ?? ts.sys.readFile(path);
    this.#service = ts.createLanguageService({
      ...ts.sys,
      useCaseSensitiveFileNames: () => ts.sys.useCaseSensitiveFileNames,
      getCompilationSettings: () => options,
      getDefaultLibFileName: ts.getDefaultLibFilePath,
      getCurrentDirectory: () => pathOf("."),
      getScriptFileNames: () => [...files.keys()],
      getScriptVersion: () => "1",
      fileExists: (path) => files.has(path) || ts.sys.fileExists(path),
      getScriptSnapshot: (path) => {
        const content = read(path);
        return content === undefined ? undefined : ts.ScriptSnapshot.fromString(content);
      },
    });
  }

  /** Returns what is shown for the name that begins at a place. */
  hover(name: string, place: number): Hover {
    const file = pathOf(name);
    const shown = this.#service.getQuickInfoAtPosition(file, place);
    return {
      display: ts.displayPartsToString(shown?.displayParts),
      text: ts.displayPartsToString(shown?.documentation),
      textOfType: shown && variables.has(shown.kind) ? this.#textOfType(file, place) : "",
    };
  }

  /** Returns the errors in a file. */
  errors(name: string): readonly string[] {
    const file = pathOf(name);
    const found = [...this.#service.getSyntacticDiagnostics(file), ...this.#service.getSemanticDiagnostics(file)];
    return found.map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, "\n"));
  }

  /** Returns the declarations that the compiler writes for a file. */
  declarations(name: string): string {
    return this.#service
      .getEmitOutput(pathOf(name), true, true)
      .outputFiles.map(({ text }) => text)
      .join("");
  }

  #textOfType(file: string, place: number): string {
    const program = this.#service.getProgram();
    const source = program?.getSourceFile(file);
    if (program === undefined || source === undefined) return "";
    const checker = program.getTypeChecker();
    const type = checker.getTypeAtLocation(nodeAt(source, place));
    return ts.displayPartsToString((type.aliasSymbol ?? type.getSymbol())?.getDocumentationComment(checker));
  }
}

const variables: ReadonlySet<string> = new Set([
  ts.ScriptElementKind.constElement,
  ts.ScriptElementKind.letElement,
  ts.ScriptElementKind.parameterElement,
]);

/** Returns the innermost node that begins at a place. */
function nodeAt(node: ts.Node, place: number): ts.Node {
  const child = ts.forEachChild(node, (part) => (part.pos <= place && place < part.end ? part : undefined));
  return child === undefined ? node : nodeAt(child, place);
}

function pathOf(name: string): string {
  return fileURLToPath(new URL(name, import.meta.url));
}
