import { partsByDirection } from "../document/directions.ts";
import type { JsonObject } from "../document/json.ts";
import { reachableReferences } from "../document/references.ts";
import type { Referred } from "./flatten.ts";
import type { GeneratedTypes } from "./read-types.ts";
import type { Owner, TypeModel } from "./type-model.ts";

/** The components of a document, with the names that their types have. */
export class NamedSchemas {
  /** The names of what is inside a type, where the rule gives another: `WalletAlert.thresholds`. */
  readonly exceptions: ReadonlyMap<string, string>;
  readonly #components: ReadonlyMap<string, TypeModel>;
  readonly #names: ReadonlyMap<string, string>;
  readonly #sent: ReadonlySet<string>;
  readonly #received: ReadonlySet<string>;

  constructor(
    document: JsonObject,
    types: GeneratedTypes,
    names: { readonly bySchema: ReadonlyMap<string, string>; readonly exceptions: ReadonlyMap<string, string> },
  ) {
    const { sent, received } = partsByDirection(document);
    this.#sent = reachableReferences(document, sent);
    this.#received = reachableReferences(document, received);
    this.#components = componentsOf(types);
    this.#names = names.bySchema;
    this.exceptions = names.exceptions;
  }

  nameOf(schema: string): string | undefined {
    return this.#names.get(schema);
  }

  /** What a component is; one that is another stands for that. */
  component(section: string, name: string): TypeModel | undefined {
    const type = this.#components.get(`${section}/${name}`);
    return type?.kind === "reference" && section !== "schemas" ? this.component(type.section, type.name) : type;
  }

  /** Who declares what is in a schema. */
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
