import { type JsonObject, Place } from "@lagokit/mock";

/** The schemas of one value: a schema, and all schemas that it combines or chooses from. */
export class Schema {
  /** Whether a value may have any key. */
  readonly isMap: boolean;
  /** Whether a value has one of several schemas, such as the properties of a charge. */
  readonly isUnion: boolean;
  readonly #places: readonly Place[];
  readonly #properties = new Map<string, Schema | undefined>();
  #items: Schema | undefined;

  constructor(places: readonly Place[], isUnion = false) {
    this.#places = withParts(places);
    this.isMap = this.#places.some((place) => isOpen(place.at("additionalProperties")));
    this.isUnion =
      isUnion || this.#places.some((place) => place.entries("anyOf").length + place.entries("oneOf").length > 0);
  }

  /** The schema at a JSON pointer of a document. */
  static at(document: JsonObject, pointer: string): Schema {
    const keys = pointer.split("/").slice(1);
    let place: Place | undefined = new Place(document);
    for (const key of keys) place = place?.at(key.replaceAll("~1", "/").replaceAll("~0", "~"));
    return new Schema(place === undefined ? [] : [place]);
  }

  /** The schema of a property, or undefined if none is declared. */
  property(key: string): Schema | undefined {
    if (this.#properties.has(key)) return this.#properties.get(key);
    const places = this.#places.flatMap((place) => place.at("properties")?.at(key) ?? []);
    // The variants of a charge have different schemas for the same property.
    const schema = places.length === 0 ? undefined : new Schema(places, this.isUnion && places.length > 1);
    this.#properties.set(key, schema);
    return schema;
  }

  /** The schema of the items of a list. */
  items(): Schema {
    return (this.#items ??= new Schema(this.#places.flatMap((place) => place.at("items") ?? [])));
  }

  /** The names of a property in the document, such as `/components/schemas/TaxObject/properties/code`. */
  names(key: string): readonly string[] {
    return this.#places
      .filter((place) => place.at("properties")?.at(key) !== undefined)
      .map(({ pointer }) => `${pointer}/properties/${key}`);
  }
}

function isOpen(place: Place | undefined): boolean {
  return place !== undefined && place.value !== false;
}

function withParts(places: readonly Place[], found = new Map<string, Place>()): readonly Place[] {
  for (const place of places) {
    if (found.has(place.pointer)) continue;
    found.set(place.pointer, place);
    const parts = ["allOf", "anyOf", "oneOf"].flatMap((key) => place.entries(key).map(([, part]) => part));
    withParts(parts, found);
  }
  return [...found.values()];
}
