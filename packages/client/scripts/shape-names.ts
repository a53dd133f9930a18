import type { Place } from "@lagokit/mock";

/** Gives each shape of a body a name, and shapes with the same fields the same one. */
export class ShapeNames {
  readonly #names = new Map<string, string>();

  /** Each name, with the fields of the shape as words: `code tax_codes filters:ChargeInput.filters`. */
  *entries(): Iterable<readonly [name: string, fields: string]> {
    for (const [fields, name] of this.#names) yield [name, fields];
  }

  /** The name of the shape of what has some schemas at once, or nothing if it takes any field or has none. */
  nameOf(schemas: readonly Place[], parent: string): string | undefined {
    const variants = schemas.flatMap(variantsOf);
    const properties = Map.groupBy(
      variants.flatMap((variant) => variant.entries("properties")),
      ([key]) => key,
    );
    if (properties.size === 0 || variants.some(isOpen)) return undefined;
    const own = componentOf(schemas[0]) ?? parent;
    const fields = [...properties].map(([key, places]) => {
      const shape = this.nameOf(
        places.map(([, place]) => place),
        `${own}.${key}`,
      );
      return shape === undefined ? key : `${key}:${shape}`;
    });
    return this.#named(fields.toSorted().join(" "), own);
  }

  #named(fields: string, name: string): string {
    const known = this.#names.get(fields);
    if (known !== undefined) return known;
    const taken = new Set(this.#names.values());
    let free = name;
    for (let number = 2; taken.has(free); number++) free = `${name}${number}`;
    this.#names.set(fields, free);
    return free;
  }
}

/** A schema, those that it is put together from, and those of the items if it is a list. */
function variantsOf(schema: Place): readonly Place[] {
  const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => schema.entries(key).map(([, part]) => part));
  const items = schema.at("items");
  return [schema, ...[...parts, ...(items ? [items] : [])].flatMap(variantsOf)];
}

/** Whether it takes fields of any name. */
function isOpen(schema: Place): boolean {
  const additional = schema.at("additionalProperties");
  return additional !== undefined && additional.value !== false;
}

function componentOf(schema: Place | undefined): string | undefined {
  return /^\/components\/schemas\/(\w+)$/.exec(schema?.pointer ?? "")?.[1];
}
