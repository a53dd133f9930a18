import type { GlobalContext, OpenAPI3, OpenAPITSOptions } from "openapi-typescript";
import type ts from "typescript";

/**
 * Lets openapi-typescript make the types of a document that the guard has let pass. Its own entry lints and bundles it
 * before, with a version of Redocly that takes names such as `valueOf` for what every object has, and stops at them.
 */
export async function transformDocument(
  document: OpenAPI3,
  transform: NonNullable<OpenAPITSOptions["transform"]>,
): Promise<ts.Node[]> {
  const { resolveRef, scanDiscriminators, transformSchema } = await import("openapi-typescript");
  const context: Omit<GlobalContext, "redoc"> = {
    ...plainly,
    discriminators: scanDiscriminators(document, { silent: true }),
    injectFooter: [],
    transform,
    resolve: ($ref) => resolveRef(document, $ref, { silent: true }),
  };
  return transformSchema(document, context as GlobalContext); // nothing but the entry reads `redoc`
}

/** The options of openapi-typescript as they are by default, but for those with a reason. */
const plainly = {
  additionalProperties: false,
  alphabetize: false,
  arrayLength: false,
  // A property with a default may be left out of a request.
  defaultNonNullable: false,
  // `{}` means anything, not an object without properties.
  emptyObjectsUnknown: true,
  enum: false,
  enumValues: false,
  conditionalEnums: false,
  dedupeEnums: false,
  excludeDeprecated: false,
  exportType: false,
  immutable: false,
  rootTypes: false,
  rootTypesNoSchemaPrefix: false,
  rootTypesKeepCasing: false,
  pathParamsAsTypes: false,
  propertiesRequiredByDefault: false,
  silent: true,
  makePathsEnum: false,
  generatePathParams: false,
  readWriteMarkers: false,
  postTransform: undefined,
  transformProperty: undefined,
} as const;
