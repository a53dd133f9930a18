import { type JsonObject, listOperations } from "@lagokit/mock";

/** A field of a request that accepts a string or a number with decimals. */
export interface BodyField {
  /** The path of the field, such as `body.charges.0.properties.amount`. */
  readonly path: string;
  /** Whether the contract describes the field as a decimal. */
  readonly isDecimal: boolean;
}

type Schema = Readonly<Record<string, unknown>>;

/** All fields of request bodies that accept a string or a number with decimals, each once. */
export function textFields(document: JsonObject): readonly BodyField[] {
  const found = new Map<string, boolean>();
  const visit = (value: unknown, path: readonly string[], seen: readonly object[]): void => {
    const schema = resolve(document, value);
    if (seen.includes(schema)) return;
    const within = [...seen, schema];
    const { properties, additionalProperties, items } = schema;
    if (holdsText(schema)) note(path.join("."), isDecimal(schema));
    for (const [key, inner] of Object.entries(Object(properties))) visit(inner, [...path, key], within);
    // Under a name that the caller chooses, no field is a decimal.
    if (additionalProperties) visit(additionalProperties, [...path, "rate"], within);
    if (items) visit(items, [...path, "0"], within);
    for (const inner of ["allOf", "anyOf", "oneOf"].flatMap((key) => schema[key] ?? [])) visit(inner, path, within);
  };
  const note = (path: string, decimal: boolean): Map<string, boolean> =>
    found.set(path, decimal || found.get(path) === true);
  for (const { body } of listOperations(document)) visit(body?.schema, [], []);
  return [...found].map(([path, decimal]) => ({ path, isDecimal: decimal }));
}

/** A body with a value at a single place. */
export function bodyWith(path: string, value: unknown): unknown {
  return path.split(".").reduceRight<unknown>((inner, key) => (key === "0" ? [inner] : { [key]: inner }), value);
}

function holdsText({ type, oneOf = [] }: Schema): boolean {
  const types = [type, ...[oneOf].flat().map((one) => Object(one).type)].flat();
  return types.some((one) => one === "string" || one === "number");
}

/** By its pattern, as a number that may also be a string, or by its description. */
function isDecimal({ type, pattern, description }: Schema): boolean {
  if (typeof pattern === "string") return new RegExp(pattern, "u").test("-1.5");
  return [type].flat().includes("number") || /decimal (?:string|number)/.test(String(description));
}

function resolve(document: JsonObject, value: unknown): Schema {
  // As: an OpenAPI document is read without validation.
  const object = Object(value) as Schema;
  if (typeof object["$ref"] !== "string") return object;
  const keys = object["$ref"].slice(2).split("/");
  return resolve(
    document,
    keys.reduce<unknown>((at, key) => Object(at)[key], document),
  );
}
