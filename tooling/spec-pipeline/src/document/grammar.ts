/** The kind of value of a key of an OpenAPI object. It determines how the value is normalized. */
export type Shape =
  /** Kept unchanged. */
  | "fact"
  /** A list whose order does not matter: sorted. */
  | "set"
  /** Text or an example for people: removed. */
  | "prose"
  /** Another object of the grammar. */
  | { readonly node: NodeName }
  /** A list of such objects, whose order matters. */
  | { readonly list: NodeName }
  /** Such objects under names that the document defines: sorted by name. */
  | { readonly map: NodeName };

export type NodeName =
  | "components"
  | "document"
  | "header"
  | "info"
  | "mediaType"
  | "operation"
  | "parameter"
  | "pathItem"
  | "requestBody"
  | "response"
  | "schema"
  | "securityScheme"
  | "server"
  | "tag";

const schemas = { map: "schema" } as const;
const parameters = { list: "parameter" } as const;
const content = { map: "mediaType" } as const;
/** The version that added it, and whether Lago's own document lacks it. */
const marks = { "x-since": "fact", "x-addition": "fact" } as const;
const words = { summary: "prose", description: "prose", externalDocs: "prose" } as const;

/**
 * The objects of OpenAPI 3.1 and their keys, in the order in which they are written.
 * It is not known whether any other key is a fact or prose, so such a key is refused instead of lost.
 */
export const grammar: Readonly<Record<NodeName, Readonly<Record<string, Shape>>>> = {
  document: {
    openapi: "fact",
    jsonSchemaDialect: "fact",
    info: { node: "info" },
    servers: { list: "server" },
    security: "fact",
    tags: { list: "tag" },
    paths: { map: "pathItem" },
    webhooks: { map: "pathItem" },
    components: { node: "components" },
    externalDocs: "prose",
  },
  info: { title: "prose", version: "fact", ...words, termsOfService: "prose", contact: "prose", license: "prose" },
  server: { url: "fact", ...words, variables: "fact" },
  tag: { name: "fact", ...words },
  components: {
    securitySchemes: { map: "securityScheme" },
    parameters: { map: "parameter" },
    headers: { map: "header" },
    requestBodies: { map: "requestBody" },
    responses: { map: "response" },
    schemas,
  },
  pathItem: {
    ...words,
    parameters,
    get: { node: "operation" },
    post: { node: "operation" },
    put: { node: "operation" },
    patch: { node: "operation" },
    delete: { node: "operation" },
    head: { node: "operation" },
    options: { node: "operation" },
  },
  operation: {
    operationId: "fact",
    ...words,
    ...marks,
    "x-feature-unavailable": "fact",
    tags: "set",
    deprecated: "fact",
    security: "fact",
    parameters,
    requestBody: { node: "requestBody" },
    responses: { map: "response" },
  },
  parameter: {
    $ref: "fact",
    name: "fact",
    in: "fact",
    ...words,
    ...marks,
    required: "fact",
    deprecated: "fact",
    allowEmptyValue: "fact",
    style: "fact",
    explode: "fact",
    allowReserved: "fact",
    schema: { node: "schema" },
    content,
    example: "prose",
    examples: "prose",
  },
  header: {
    $ref: "fact",
    ...words,
    required: "fact",
    deprecated: "fact",
    style: "fact",
    explode: "fact",
    schema: { node: "schema" },
    example: "prose",
    examples: "prose",
  },
  requestBody: { $ref: "fact", ...words, required: "fact", content },
  response: { $ref: "fact", ...words, "x-may-be-empty": "fact", headers: { map: "header" }, content },
  mediaType: { schema: { node: "schema" }, encoding: "fact", example: "prose", examples: "prose" },
  securityScheme: {
    $ref: "fact",
    type: "fact",
    scheme: "fact",
    bearerFormat: "fact",
    in: "fact",
    name: "fact",
    flows: "fact",
    openIdConnectUrl: "fact",
    ...words,
  },
  schema: {
    $ref: "fact",
    title: "prose",
    ...words,
    ...marks,
    "x-since-values": "fact",
    "x-open-enum": "fact",
    type: "set",
    nullable: "fact",
    format: "fact",
    const: "fact",
    enum: "set",
    default: "fact",
    pattern: "fact",
    minLength: "fact",
    maxLength: "fact",
    minimum: "fact",
    exclusiveMinimum: "fact",
    maximum: "fact",
    exclusiveMaximum: "fact",
    multipleOf: "fact",
    minItems: "fact",
    maxItems: "fact",
    uniqueItems: "fact",
    minProperties: "fact",
    maxProperties: "fact",
    deprecated: "fact",
    readOnly: "fact",
    writeOnly: "fact",
    contentEncoding: "fact",
    contentMediaType: "fact",
    discriminator: "fact",
    required: "set",
    properties: schemas,
    patternProperties: schemas,
    propertyNames: { node: "schema" },
    additionalProperties: { node: "schema" },
    unevaluatedProperties: { node: "schema" },
    dependentRequired: "fact",
    items: { node: "schema" },
    prefixItems: { list: "schema" },
    contains: { node: "schema" },
    allOf: { list: "schema" },
    anyOf: { list: "schema" },
    oneOf: { list: "schema" },
    not: { node: "schema" },
    $comment: "prose",
    example: "prose",
    examples: "prose",
  },
};
