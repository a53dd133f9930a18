import { isObject, type Json, type JsonObject } from "./json.ts";

/** A place in a document: its JSON pointer, and its value. */
export class Place {
  readonly pointer: string;
  readonly value: Json;
  readonly #document: JsonObject;

  constructor(document: JsonObject, pointer = "", value: Json = document) {
    this.#document = document;
    this.pointer = pointer;
    this.value = value;
  }

  /** The place at a key. If its value is a reference, the place that the reference points to. */
  at(key: string): Place | undefined {
    const value = child(this.value, key);
    if (value === undefined) return undefined;
    if (isObject(value) && typeof value["$ref"] === "string") return this.#follow(value["$ref"]);
    return new Place(this.#document, `${this.pointer}/${key.replaceAll("~", "~0").replaceAll("/", "~1")}`, value);
  }

  /** The places of all keys below a key, each with its own key. */
  entries(key: string): readonly (readonly [string, Place])[] {
    const parent = this.at(key);
    if (parent === undefined || typeof parent.value !== "object" || parent.value === null) return [];
    return Object.keys(parent.value).flatMap((name) => {
      const place = parent.at(name);
      return place === undefined ? [] : [[name, place] as const];
    });
  }

  /** The text at a key. `undefined` if the value is not a text. */
  text(key: string): string | undefined {
    const value = child(this.value, key);
    return typeof value === "string" ? value : undefined;
  }

  #follow(reference: string): Place | undefined {
    const keys = reference
      .replace(/^#\/?/, "")
      .split("/")
      .filter((key) => key !== "");
    let place: Place | undefined = new Place(this.#document);
    for (const key of keys) place = place?.at(decodeURIComponent(key).replaceAll("~1", "/").replaceAll("~0", "~"));
    return place;
  }
}

function child(value: Json, key: string): Json | undefined {
  if (typeof value !== "object" || value === null || !Object.hasOwn(value, key)) return undefined;
  // As: an array's index works like a key of an object.
  return (value as JsonObject)[key];
}
