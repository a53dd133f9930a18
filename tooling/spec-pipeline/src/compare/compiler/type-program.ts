import ts from "typescript";

// The part of the standard library that generated types use. Loading all of it would take a second. Without a member in
// `String`, a string would be assignable to any object whose properties are optional.
const library = `
interface Array<T> { readonly length: number; [index: number]: T }
interface Boolean { valueOf(): boolean } interface CallableFunction {} interface Function {} interface IArguments {}
interface NewableFunction {} interface Number { toFixed(): string } interface Object {} interface RegExp {}
interface String { readonly length: number }
type Exclude<T, U> = T extends U ? never : T;
type Omit<T, K extends keyof any> = Pick<T, Exclude<keyof T, K>>;
type Pick<T, K extends keyof T> = { [P in K]: T[P] };
type Record<K extends keyof any, T> = { [P in K]: T };
`;

const options: ts.CompilerOptions = {
  strict: true,
  exactOptionalPropertyTypes: true,
  noLib: true,
  types: [],
  target: ts.ScriptTarget.ESNext,
  module: ts.ModuleKind.ESNext,
  allowImportingTsExtensions: true,
  noEmit: true,
};

/** The types of two documents under one type checker. Nothing is read from the disk. */
export class TypeProgram {
  readonly checker: ts.TypeChecker;
  readonly older: ts.SourceFile;
  readonly newer: ts.SourceFile;
  readonly #files: ReadonlyMap<string, ts.SourceFile>;

  constructor(older: string, newer: string) {
    this.older = sourceFile("older.ts", older);
    this.newer = sourceFile("newer.ts", newer);
    this.#files = toFiles([sourceFile("library.d.ts", library), this.older, this.newer]);
    this.checker = createProgram(this.#files).getTypeChecker();
  }

  /**
   * Compiles a text that may import `./older.ts` and `./newer.ts`, and returns the most specific message of each error.
   */
  errorsIn(text: string): string[] {
    const probe = sourceFile("probe.ts", text);
    const program = createProgram(toFiles([...this.#files.values(), probe]));
    return program.getSemanticDiagnostics(probe).map(({ messageText }) => deepestMessage(messageText));
  }
}

/** The last line of a message is the most specific one. */
function deepestMessage(message: string | ts.DiagnosticMessageChain): string {
  if (typeof message === "string") return message;
  const [next] = message.next ?? [];
  return next == null ? message.messageText : deepestMessage(next);
}

function createProgram(files: ReadonlyMap<string, ts.SourceFile>): ts.Program {
  return ts.createProgram({ rootNames: [...files.keys()], options, host: memoryHost(files) });
}

/** A compiler host that only sees the given files. */
function memoryHost(files: ReadonlyMap<string, ts.SourceFile>): ts.CompilerHost {
  return {
    getSourceFile: (name) => files.get(name),
    fileExists: (name) => files.has(name),
    readFile: (name) => files.get(name)?.text,
    resolveModuleNameLiterals: (literals) => literals.map(({ text }) => ({ resolvedModule: moduleOf(text) })),
    getDefaultLibFileName: () => "library.d.ts",
    getCurrentDirectory: () => "",
    getCanonicalFileName: (name) => name,
    useCaseSensitiveFileNames: () => true,
    getNewLine: () => "\n",
    writeFile: () => {},
  };
}

function moduleOf(specifier: string): ts.ResolvedModuleFull {
  return { resolvedFileName: specifier.replace("./", ""), extension: ts.Extension.Ts };
}

function sourceFile(name: string, text: string): ts.SourceFile {
  const jsDocParsingMode = ts.JSDocParsingMode.ParseNone;
  return ts.createSourceFile(name, text, { languageVersion: ts.ScriptTarget.ESNext, jsDocParsingMode }, true);
}

function toFiles(sources: readonly ts.SourceFile[]): ReadonlyMap<string, ts.SourceFile> {
  return new Map(sources.map((source) => [source.fileName, source]));
}
