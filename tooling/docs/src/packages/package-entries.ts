import { readFile } from "node:fs/promises";
import { join } from "node:path";
import ts from "typescript";
import { packagesFolder } from "../places.ts";
import { sourceProgram } from "./source-program.ts";

/** An entry point of a package. */
export interface Entry {
  /** The text after `from` in an import: `@lagokit/client/events`. */
  readonly specifier: string;
  /** The folder of the package. */
  readonly package: string;
  /** The part after the name of the package: `events`. Empty for the main entry point. */
  readonly name: string;
  readonly members: readonly Member[];
}

/** An export of an entry point. */
export interface Member {
  readonly name: string;
  readonly declaration: Declaration;
}

export type Declaration =
  | ts.ClassDeclaration
  | ts.FunctionDeclaration
  | ts.InterfaceDeclaration
  | ts.TypeAliasDeclaration
  | ts.VariableDeclaration;

interface Manifest {
  readonly name: string;
  readonly exports: Readonly<Record<string, string | { readonly import: { readonly types: string } }>>;
}

/** Reads the exports of the packages, by entry point. */
export async function packageEntries(names: readonly string[]): Promise<readonly Entry[]> {
  const entries = (await Promise.all(names.map(entriesOf))).flat();
  const program = sourceProgram(entries.map(({ file }) => file));
  const checker = program.getTypeChecker();
  return entries.map(({ file, ...entry }) => ({ ...entry, members: membersOf(program, checker, file) }));
}

async function entriesOf(folder: string): Promise<readonly (Omit<Entry, "members"> & { readonly file: string })[]> {
  // As: npm checks a manifest, and the test of the packages checks the form of `exports`.
  const manifest = JSON.parse(await readFile(join(packagesFolder, folder, "package.json"), "utf8")) as Manifest;
  return Object.entries(manifest.exports).flatMap(([path, target]) => {
    if (typeof target === "string") return [];
    const name = path.replace(/^\.\/?/, "");
    const source = target.import.types.replace("/dist/", "/src/").replace(/\.d\.ts$/, ".ts");
    const specifier = [manifest.name, name].filter(Boolean).join("/");
    return [{ specifier, package: folder, name, file: join(packagesFolder, folder, source) }];
  });
}

function membersOf(program: ts.Program, checker: ts.TypeChecker, file: string): readonly Member[] {
  const source = program.getSourceFile(file);
  const module = source && checker.getSymbolAtLocation(source);
  if (module === undefined)
    throw new Error(`${file} is missing or not a module. Build the site from a complete checkout.`);
  return checker.getExportsOfModule(module).flatMap((symbol) => {
    const target = symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
    const declaration = target.declarations?.find(isDeclaration);
    return declaration === undefined ? [] : [{ name: symbol.name, declaration }];
  });
}

function isDeclaration(node: ts.Node): node is Declaration {
  return (
    ts.isClassDeclaration(node) ||
    ts.isFunctionDeclaration(node) ||
    ts.isInterfaceDeclaration(node) ||
    ts.isTypeAliasDeclaration(node) ||
    ts.isVariableDeclaration(node)
  );
}
