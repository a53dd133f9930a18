import type { Place } from "@lagokit/mock";

/** What a query parameter can be: kinds in angle brackets and values, with `|` between them, such as `failed|<integer>`. */
export function parameterKind(schema: Place | undefined, lists: Map<string, readonly string[]>): string {
  if (schema === undefined) return "<string>";
  const variants = ["anyOf", "oneOf"].flatMap((key) => schema.entries(key).map(([, variant]) => variant));
  if (variants.length > 0) return variants.map((variant) => parameterKind(variant, lists)).join("|");
  const values = schema.entries("enum").flatMap(([, { value }]) => (typeof value === "string" ? value : []));
  if (values.length === 0) return `<${schema.text("format") ?? schema.text("type")}>`;
  return values.length > fewest ? shared(schema, values, lists) : values.join("|");
}

/** From how many values on they are written once, below a name of their own. */
const fewest = 20;

function shared(schema: Place, values: readonly string[], lists: Map<string, readonly string[]>): string {
  const component = /^\/components\/schemas\/(\w+)$/.exec(schema.pointer)?.[1];
  if (component === undefined) return values.join("|");
  lists.set(component, values);
  return `<${component}>`;
}
