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
 * Loads the generator, which is slow. Uses `require`, because `import` would first parse the compiler to detect its
 * module kind. Skips its entry point, which would also load a linter and a bundler.
 */
export function loadGenerator(): Generator {
  const { astToString } = load("lib/ts");
  const { resolveRef, scanDiscriminators } = load("lib/utils");
  // This module only exports the function.
  const transformSchema = load("transform/index") as unknown as Generator["transformSchema"];
  return { astToString, resolveRef, scanDiscriminators, transformSchema };
}

function load(part: string): Generator {
  return require(`openapi-typescript/dist/${part}.cjs`) as Generator; // The entry point exports it from there.
}

/** Loads the compiler that the generator prints with. */
export function loadCompiler(): Compiler {
  return require("typescript") as Compiler; // The exports of the package.
}

/**
 * Sets up a document like the generator's own entry point, but without its linter and its bundler. The pipeline lints
 * documents itself, and their references are local.
 */
export function contextOf(
  { scanDiscriminators, resolveRef }: Generator,
  document: OpenAPI3,
  transform: NonNullable<OpenAPITSOptions["transform"]>,
): GlobalContext {
  const context: Omit<GlobalContext, "redoc"> = {
    ...off,
    discriminators: scanDiscriminators(document, { silent: true }),
    // `{}` accepts anything, not only an object without properties.
    emptyObjectsUnknown: true,
    injectFooter: [],
    silent: true,
    transform,
    postTransform: undefined,
    transformProperty: undefined,
    resolve: (reference) => resolveRef(document, reference, { silent: true }),
  };
  return context as GlobalContext; // `redoc` is only for the linter.
}

/** The unused options. A property with a default may be omitted in a request. */
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
