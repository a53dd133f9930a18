import { join } from "node:path";
import { fileURLToPath } from "node:url";
import ts from "typescript";
import { compilerOptions } from "./compiler-options.ts";

/** A field that holds a date or a time, such as `input.expiration_at`. */
export interface DateField {
  readonly field: string;
  readonly takesDate: boolean;
}

/** A method of a resource, as an editor sees it. */
export interface PublicMethod {
  /** The form of a call: `lago.customers.wallets.create`. */
  readonly name: string;
  /** The declared result, which an editor shows on hover. */
  readonly result: string;
  /** The fields of its input that contain a date or a time, and whether they accept a `Date`. */
  readonly dates: readonly DateField[];
}

const dist = fileURLToPath(new URL("../../dist", import.meta.url));
const entry = join(dist, "index.d.ts");

/** The declarations of the package, as an application reads them. */
export const program: ts.Program = ts.createProgram([entry], compilerOptions);
export const checker: ts.TypeChecker = program.getTypeChecker();

/** The module that an application imports. */
export const mainEntry: ts.Symbol = moduleOf(entry);

/** The modules that declarations of the package import, except each other and those of the types. */
export function foreignImports(): readonly string[] {
  return program
    .getSourceFiles()
    .filter(({ fileName }) => fileName.startsWith(dist))
    .flatMap(({ text }) => ts.preProcessFile(text).importedFiles.map(({ fileName }) => fileName))
    .filter((name) => !name.startsWith(".") && name !== "@lagokit/types");
}

/** Every method of every resource. */
export function publicMethods(): readonly PublicMethod[] {
  const lago = checker.getExportsOfModule(moduleOf(join(dist, "lago.d.ts"))).find(({ name }) => name === "Lago");
  return lago === undefined ? [] : methodsOf("lago", checker.getDeclaredTypeOfSymbol(lago));
}

function moduleOf(path: string): ts.Symbol {
  const file = program.getSourceFile(path);
  const module = file && checker.getSymbolAtLocation(file);
  if (module === undefined) throw new Error(`${path} is not built.`);
  return module;
}

function methodsOf(owner: string, type: ts.Type): readonly PublicMethod[] {
  return type.getProperties().flatMap((property) => {
    const name = `${owner}.${property.name}`;
    const own = checker.getTypeOfSymbol(property);
    if (own.getCallSignatures().length === 0) return isResource(own) ? methodsOf(name, own) : [];
    // The methods of the client itself have other rules.
    return owner === "lago" ? [] : own.getCallSignatures().map((signature) => describe(name, signature));
  });
}

function isResource(type: ts.Type): boolean {
  return type.symbol?.declarations?.some((node) => node.getSourceFile().fileName.includes("/resources/")) ?? false;
}

function describe(name: string, signature: ts.Signature): PublicMethod {
  const inputs = signature.parameters.filter((parameter) => parameter.name !== "options");
  return {
    name,
    result: signature.getDeclaration().type?.getText() ?? "",
    dates: inputs.flatMap((input) => datesIn(input.name, checker.getTypeOfSymbol(input), [])),
  };
}

/** Finds the fields by their names. A test of `encodeDate` compares the names with the spec. */
function datesIn(place: string, type: ts.Type, within: readonly ts.Type[]): readonly DateField[] {
  if (within.includes(type)) return [];
  const path = [...within, type];
  const item = checker.isArrayType(type) ? checker.getTypeArguments(type as ts.TypeReference) : []; // As: an array has them.
  const parts = [...(type.isUnionOrIntersection() ? type.types : []), ...item];
  return [
    ...parts.flatMap((part) => datesIn(place, part, path)),
    ...fieldsOf(type).flatMap((symbol) => {
      const own = checker.getTypeOfSymbol(symbol);
      const field = `${place}.${symbol.name}`;
      const isDate = dateName.test(symbol.name) && kindsOf(own).some(({ flags }) => flags & ts.TypeFlags.String);
      const takesDate = kindsOf(own).some((kind) => kind.symbol?.name === "Date");
      return [...(isDate ? [{ field, takesDate }] : []), ...datesIn(field, own, path)];
    }),
  ];
}

const dateName = /^timestamp(_|$)|_(at|date|datetime)$|_(at|date)_(from|to)$/;

/** Returns the fields of a plain object; none of a string, a list or a `Date`. */
function fieldsOf(type: ts.Type): readonly ts.Symbol[] {
  const isPlain = type.flags & ts.TypeFlags.Object && type.symbol?.name !== "Date" && !checker.isArrayType(type);
  return isPlain ? type.getProperties() : [];
}

function kindsOf(type: ts.Type): readonly ts.Type[] {
  return type.isUnion() ? type.types : [type];
}
