import { dirname, relative } from "node:path";
import ts from "typescript";

/** The compiler's code for an unused `@ts-expect-error`. Code that now compiles is not a break. */
const unusedExpectError = 2578;

/** Compiles tests against the current sources of their folder, and returns the compiler's errors. */
export function compileTests(root: string, tests: ReadonlyMap<string, string>): readonly string[] {
  const files = [...tests.keys()];
  const options = optionsFor(files);
  const program = ts.createProgram(files, options, hostWith(tests, options));
  const diagnostics = files.flatMap((file) => {
    const source = program.getSourceFile(file);
    return [...program.getSyntacticDiagnostics(source), ...program.getSemanticDiagnostics(source)];
  });
  return [...program.getOptionsDiagnostics(), ...diagnostics]
    .filter(({ code }) => code !== unusedExpectError)
    .map((diagnostic) => describe(root, diagnostic));
}

/** Returns the compiler options of current tests in the same folder. */
function optionsFor([file = ""]: readonly string[]): ts.CompilerOptions {
  const path = ts.findConfigFile(dirname(file), (name) => ts.sys.fileExists(name));
  if (path === undefined) throw new Error(`No tsconfig.json found above ${file}.`);
  const host = { ...ts.sys, onUnRecoverableConfigFileDiagnostic: raise };
  return { ...ts.getParsedCommandLineOfConfigFile(path, {}, host)?.options, noEmit: true };
}

function raise({ messageText }: ts.Diagnostic): never {
  throw new Error(ts.flattenDiagnosticMessageText(messageText, "\n"));
}

/** Returns the older tests at their old paths instead of the current files, so that they import the current types. */
function hostWith(tests: ReadonlyMap<string, string>, options: ts.CompilerOptions): ts.CompilerHost {
  const host = ts.createCompilerHost(options);
  return {
    ...host,
    fileExists: (file) => tests.has(file) || host.fileExists(file),
    readFile: (file) => tests.get(file) ?? host.readFile(file),
    getSourceFile: (file, languageVersion) => {
      const text = tests.get(file);
      return text === undefined
        ? host.getSourceFile(file, languageVersion)
        : ts.createSourceFile(file, text, languageVersion);
    },
  };
}

function describe(root: string, { file, start = 0, messageText, code }: ts.Diagnostic): string {
  const message = `TS${code}: ${ts.flattenDiagnosticMessageText(messageText, "\n")}`;
  if (file === undefined) return message;
  const { line } = file.getLineAndCharacterOfPosition(start);
  return `${relative(root, file.fileName)}:${line + 1} ${message}`;
}
