import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { application } from "./application.ts";

/** What an application's types cost the compiler. */
export interface TypeFigure {
  readonly name: string;
  readonly instantiations: number;
}

const calls = 50;
const here = fileURLToPath(new URL("..", import.meta.url));

/** Measures what the compiler makes of the same calls, written with the client and with openapi-fetch. */
export async function typeFigures(): Promise<readonly TypeFigure[]> {
  const { client, openapiFetch } = await application(calls);
  const none = await application(0);
  return [
    { name: `${calls} calls with the client`, instantiations: instantiations(client) },
    { name: "no call, with the client", instantiations: instantiations(none.client) },
    { name: `${calls} calls with openapi-fetch alone`, instantiations: instantiations(openapiFetch) },
  ];
}

/** Compiles an application, which has to be without fault, and counts the types that were made of generic ones. */
function instantiations(source: string): number {
  const file = join(here, "application.ts");
  const options: ts.CompilerOptions = {
    noEmit: true,
    strict: true,
    exactOptionalPropertyTypes: true,
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2023,
    module: ts.ModuleKind.NodeNext,
    lib: ["lib.es2023.d.ts", "lib.dom.d.ts"],
    types: [],
  };
  const program = ts.createProgram([file], options, hostWith(file, source, options));
  const faults = ts.getPreEmitDiagnostics(program);
  if (faults.length > 0) throw new Error(ts.formatDiagnostics(faults, formatting));
  return program.getInstantiationCount();
}

const formatting: ts.FormatDiagnosticsHost = {
  getCurrentDirectory: () => here,
  getCanonicalFileName: (name) => name,
  getNewLine: () => "\n",
};

/** A host that has one file which the disk does not have. */
function hostWith(file: string, source: string, options: ts.CompilerOptions): ts.CompilerHost {
  const disk = ts.createCompilerHost(options);
  return {
    ...disk,
    fileExists: (name) => name === file || disk.fileExists(name),
    readFile: (name) => (name === file ? source : disk.readFile(name)),
    getSourceFile: (name, version) =>
      name === file ? ts.createSourceFile(name, source, version, true) : disk.getSourceFile(name, version),
  };
}
