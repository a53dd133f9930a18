import { createRequire } from "node:module";
import type * as openapiTypescript from "openapi-typescript";
import type { GlobalContext, OpenAPI3, OpenAPITSOptions } from "openapi-typescript";
import type typescript from "typescript";

const require = createRequire(import.meta.url);

type Generator = Pick<
  typeof openapiTypescript,
  "astToString" | "resolveRef" | "scanDiscriminators" | "transformSchema"
>;
type Compiler = typeof typescript;

/**
 * Loads the generator, which takes its time; by `require`, since `import` would first parse the compiler to see what it is,
 * and without its entry, which would load a linter and a bundler as well.
 */
export function loadGenerator(): Generator {
  const { astToString } = load("lib/ts");
  const { resolveRef, scanDiscriminators } = load("lib/utils");
  // This part is nothing but the function.
  const transformSchema = load("transform/index") as unknown as Generator["transformSchema"];
  return { astToString, resolveRef, scanDiscriminators, transformSchema };
}

function load(part: string): Generator {
  return require(`openapi-typescript/dist/${part}.cjs`) as Generator; // which has what the entry hands on of it
}

/** Loads the compiler that the generator prints with. */
export function loadCompiler(): Compiler {
  return require("typescript") as Compiler; // what the package exports
}

/**
 * What the generator's own entry sets up for a document, but for the linter that it runs first, and for its bundler: the
 * pipeline lints what it writes itself, and no reference leads out of its documents.
 */
export function contextOf(
  { scanDiscriminators, resolveRef }: Generator,
  document: OpenAPI3,
  transform: NonNullable<OpenAPITSOptions["transform"]>,
): GlobalContext {
  const context: Omit<GlobalContext, "redoc"> = {
    ...off,
    discriminators: scanDiscriminators(document, { silent: true }),
    // `{}` means anything, not an object without properties.
    emptyObjectsUnknown: true,
    injectFooter: [],
    silent: true,
    transform,
    postTransform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, { silent: true }),
  };
  return context as GlobalContext; // `redoc` is for the linter alone
}

/** The options that are not used. A property with a default may be left out of a request. */
const off = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  conditionalEnums: false,
  dedupeEnums: false,
  defaultNonNullable: false,
  enum: false,
  enumValues: false,
  excludeDeprecated: false,
  exportType: false,
  generatePathParams: false,
  immutable: false,
  makePathsEnum: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  readWriteMarkers: false,
  rootTypes: false,
  rootTypesKeepCasing: false,
  rootTypesNoSchemaPrefix: false,
} as const;
