import { partsByDirection } from "../document/directions.ts";
import type { JsonObject } from "../document/json.ts";
import { reachableReferences } from "../document/references.ts";
import type { Referred } from "./flatten.ts";
import { isEnum } from "./inspect-type.ts";
import type { GeneratedTypes } from "./read-types.ts";
import type { Owner, TypeModel } from "./type-model.ts";

/** The components of a document, with the names of their types. */
export class NamedSchemas {
  readonly #components: ReadonlyMap<string, TypeModel>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #sent: ReadonlySet<string>;
  readonly #received: ReadonlySet<string>;

  /** Takes the names by place, as in the `place` of a type candidate. */
  constructor(document: JsonObject, types: GeneratedTypes, names: ReadonlyMap<string, string>) {
    const { sent, received } = partsByDirection(document);
    this.#sent = reachableReferences(document, sent);
    this.#received = reachableReferences(document, received);
    this.#components = componentsOf(types);
    this.#names = names;
  }

  /** The name at a place: of a schema, of the content of one of its properties, or of a query. */
  nameOf(place: string): string | undefined {
    return this.#names.get(place);
  }

  /** The type of a component. A component that only refers to another resolves to that one. */
  component(section: string, name: string): TypeModel | undefined {
    const type = this.#components.get(`${section}/${name}`);
    return type?.kind === "reference" && section !== "schemas" ? this.component(type.section, type.name) : type;
  }

  /** The type of a schema if it is an enum. Undefined otherwise. */
  enumOf(type: TypeModel): TypeModel | undefined {
    const target = type.kind === "reference" ? this.component(type.section, type.name) : undefined;
    return target && isEnum(target) ? target : undefined;
  }

  /** The owner of the types nested in a schema. */
  owner(schema: string, name = this.#names.get(schema)): Owner {
    const reference = `#/components/schemas/${schema}`;
    return {
      name: name ?? schema.replace(/Base(?![a-z])|Object|Enum$/g, ""),
      isSent: this.#sent.has(reference),
      isReceived: this.#received.has(reference),
    };
  }

  readonly resolve = (schema: string): Referred | undefined => {
    const type = this.component("schemas", schema);
    return type && { name: this.#names.get(schema), owner: this.owner(schema), type };
  };
}

function componentsOf(types: GeneratedTypes): ReadonlyMap<string, TypeModel> {
  const sections = types.get("components")?.members ?? [];
  return new Map(
    sections.flatMap(({ name, type }) =>
      type.kind === "object" ? type.members.map((member) => [`${name}/${member.name}`, member.type] as const) : [],
    ),
  );
}
