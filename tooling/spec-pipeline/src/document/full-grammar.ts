import { grammar, type NodeName, type Shape } from "./grammar.ts";

/** The kind of value of a key in any OpenAPI document. Includes maps of maps, such as callbacks. */
export type FullShape = Shape | { readonly maps: NodeName };

type Keys = Readonly<Record<string, FullShape>>;

const schema = { node: "schema" } as const;
const schemas = { map: "schema" } as const;
const callbacks = { maps: "pathItem" } as const;
const servers = { list: "server" } as const;

/** Keys of OpenAPI 3.1 that a vendored document must not have, because the pipeline does not support them. */
const others: Partial<Readonly<Record<NodeName, Keys>>> = {
  components: { callbacks, pathItems: { map: "pathItem" }, links: "fact", examples: "prose" },
  pathItem: { $ref: "fact", servers, trace: { node: "operation" } },
  operation: { callbacks, servers },
  header: { content: { map: "mediaType" }, allowEmptyValue: "fact" },
  response: { links: "fact" },
  schema: {
    $schema: "fact",
    $defs: schemas,
    xml: "fact",
    if: schema,
    // oxlint-disable-next-line no-thenable -- it is a keyword of JSON Schema
    then: schema,
    else: schema,
    dependentSchemas: schemas,
    unevaluatedItems: schema,
    contentSchema: schema,
    minContains: "fact",
    maxContains: "fact",
  },
};

/** The objects of OpenAPI 3.1 with all meaningful keys. */
export const fullGrammar: Readonly<Record<NodeName, Keys>> = {
  ...grammar,
  ...Object.fromEntries(
    // A key of this table is the name of a node.
    Object.entries(others).map(([name, keys]) => [name, { ...grammar[name as NodeName], ...keys }]),
  ),
};
