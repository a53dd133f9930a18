import { anyText, type Enums, printOpen } from "./enums.ts";
import type { EnumPlace } from "./enum-places.ts";
import { isNullable, partsOf, valuesOf } from "./inspect-type.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import type { Place, ReferenceModel, TypeModel } from "./type-model.ts";
import { singular } from "./words.ts";

/** Receives the nested types, which have names. */
export interface InnerTypes {
  /** Declares an object, and returns its name. */
  declareObject(type: TypeModel, place: Place): string;
  meetEnum(place: EnumPlace): void;
}

/** Prints types, with the names of named types. */
export class TypePrinter {
  readonly #schemas: NamedSchemas;
  readonly #enums: Enums;
  readonly #inner: InnerTypes;

  constructor(schemas: NamedSchemas, enums: Enums, inner: InnerTypes) {
    this.#schemas = schemas;
    this.#enums = enums;
    this.#inner = inner;
  }

  print(type: TypeModel, place: Place): string {
    switch (type.kind) {
      case "null":
        return "null";
      case "text":
        return type.text;
      case "array":
        return this.#printArray(type.item, place);
      case "reference":
        return this.#printReference(type, place);
      case "literal":
      case "open":
      case "union":
        return this.#printUnion(partsOf(type), place);
      default:
        return this.#inner.declareObject(type, place);
    }
  }

  #printArray(item: TypeModel, place: Place): string {
    const text = this.print(item, { ...place, property: singular(place.property) });
    const list = / [|&] /.test(text) ? `(${text})[]` : `${text}[]`;
    return place.owner.isSent ? `readonly ${list}` : list;
  }

  #printReference(reference: ReferenceModel, place: Place): string {
    const { section, name } = reference;
    const target = this.#schemas.component(section, name);
    const values = this.#schemas.enumOf(reference);
    const own = section === "schemas" ? this.#schemas.nameOf(name) : undefined;
    if (values) return this.#printUnion([reference], place);
    if (target && section !== "schemas") return this.print(target, place);
    if (own === undefined || target === undefined) return `components["${section}"]["${name}"]`;
    return isNullable(target) ? `${own} | null` : own;
  }

  #printUnion(parts: readonly TypeModel[], place: Place): string {
    const all = parts.flatMap((part) => partsOf(this.#schemas.enumOf(part) ?? part));
    const isReference = parts.some((part) => this.#schemas.enumOf(part));
    const others = all.filter(({ kind }) => kind !== "literal" && kind !== "open" && kind !== "null");
    const printed = [
      ...this.#printValues(all, { ...place, isReference }),
      ...this.#printOthers(others, place),
      ...(all.some(({ kind }) => kind === "null") ? ["null"] : []),
    ];
    return [...new Set(printed)].join(" | ");
  }

  #printValues(parts: readonly TypeModel[], place: Omit<EnumPlace, "values">): readonly string[] {
    const values = valuesOf(parts);
    const isOpen = parts.some(({ kind }) => kind === "open");
    if (values.length === 0) return isOpen ? [anyText] : [];
    if (values.length === 1) return [isOpen ? printOpen(values) : JSON.stringify(values[0])];
    return [this.#printEnum({ ...place, property: place.property || "item", values }, isOpen)];
  }

  #printEnum(place: EnumPlace, isOpen: boolean): string {
    this.#inner.meetEnum(place);
    const found = this.#enums.at(place);
    if (found === undefined) return printOpen(place.values.toSorted());
    return isOpen && this.#enums.isClosed(found) ? `${found.name} | ${anyText}` : found.name;
  }

  /** Several objects are the variants of one named type. */
  #printOthers(parts: readonly TypeModel[], place: Place): readonly string[] {
    const isOneOfObjects = parts.length > 1 && parts.every(({ kind }) => kind === "object" || kind === "intersection");
    if (isOneOfObjects) return [this.#inner.declareObject({ kind: "union", parts }, place)];
    return parts.map((part) => this.print(part, place));
  }
}
