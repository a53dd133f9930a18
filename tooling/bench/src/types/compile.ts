import ts from "typescript";

/** The compiler options of all applications. */
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

/** The same options, as a `tsconfig.json` has them. */
export const editorOptions = { ...compilerOptions, target: "ES2023", module: "NodeNext", lib: ["ES2023", "DOM"] };

/** What the compiler reports of an application. */
export interface Compilation {
  readonly instantiations: number;
  /** The bytes of declarations that it read, without those of the language itself. */
  readonly declarationBytes: number;
  readonly milliseconds: number;
  /** The part of the time that was spent on type checking. */
  readonly checkMilliseconds: number;
}

/** Compiles an application. Throws if it has type errors. */
export function compile(file: string): Compilation {
  const start = performance.now();
  const program = ts.createProgram([file], compilerOptions);
  const checkStart = performance.now();
  const faults = ts.getPreEmitDiagnostics(program);
  const end = performance.now();
  // Hey API's sources do not compile with `exactOptionalPropertyTypes`. Only errors in the calls count.
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
