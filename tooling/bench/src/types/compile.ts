import ts from "typescript";

/** How applications are compiled. */
const compilerOptions: ts.CompilerOptions = {
  noEmit: true,
  strict: true,
  exactOptionalPropertyTypes: true,
  skipLibCheck: true,
  target: ts.ScriptTarget.ES2023,
  module: ts.ModuleKind.NodeNext,
  lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
  types: [],
};

/** The same, in the words of an editor. */
export const editorOptions = { ...compilerOptions, target: "ES2023", module: "NodeNext", lib: ["ES2023", "DOM"] };

/** What the compiler made of an application. */
export interface Compilation {
  readonly instantiations: number;
  /** How many bytes of declarations it had to read, but for those of the language. */
  readonly declarationBytes: number;
  readonly milliseconds: number;
  /** The part of them that went into checking. */
  readonly checkMilliseconds: number;
}

/** Compiles an application, which has to be without fault. */
export function compile(file: string): Compilation {
  const start = performance.now();
  const program = ts.createProgram([file], compilerOptions);
  const checkStart = performance.now();
  const faults = ts.getPreEmitDiagnostics(program);
  const end = performance.now();
  // Hey API's sources do not stand `exactOptionalPropertyTypes`: what counts is that the calls are right.
  const own = faults.filter(
    (fault) => fault.file === undefined || fault.file.fileName === program.getSourceFile(file)?.fileName,
  );
  if (own.length > 0) throw new Error(ts.formatDiagnostics(own, formatting));
  return {
    instantiations: program.getInstantiationCount(),
    declarationBytes: declarationBytes(program, file),
    milliseconds: end - start,
    checkMilliseconds: end - checkStart,
  };
}

function declarationBytes(program: ts.Program, file: string): number {
  const declarations = program
    .getSourceFiles()
    .filter((source) => !program.isSourceFileDefaultLibrary(source) && source !== program.getSourceFile(file));
  return declarations.reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
}

const formatting: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => ".",
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};
