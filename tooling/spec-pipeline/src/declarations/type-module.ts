import type { JsonObject } from "../document/json.ts";
import { generateTypes } from "../generate/generate-types.ts";
import type { TypeCandidate } from "../generate/type-candidate.ts";
import type { TypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { reservedNames, typeNames } from "../generate/type-names.ts";
import { dateInputs } from "./date-input.ts";
import type { Declaration } from "./declaration.ts";
import { type Enums, TypeDeclarer } from "./declare-types.ts";
import { type NamedEnum, nameEnums, setOf } from "./enum-names.ts";
import { declareEventUnions } from "./event-unions.ts";
import { flatten } from "./flatten.ts";
import { NamedSchemas } from "./named-schemas.ts";
import { queryOwner, queryType } from "./operation-parts.ts";
import { type GeneratedTypes, readTypes } from "./read-types.ts";
import { noDocumentation, type TypeModel } from "./type-model.ts";
import { listEvents, type WebhookEvent } from "./webhook-events.ts";
import { singular } from "./words.ts";

/** The types of a document, each under its name. */
export interface TypeModule {
  readonly types: GeneratedTypes;
  readonly schemas: NamedSchemas;
  readonly names: ReadonlyMap<string, TypeCandidate>;
  readonly declarer: TypeDeclarer;
  readonly enums: Enums;
  readonly events: readonly WebhookEvent[];
}

/** Names the types that the generator prints for a document. */
export async function nameTypes(document: JsonObject, exceptions: TypeNameExceptions): Promise<TypeModule> {
  const types = await readTypes(await generateTypes(document));
  const names = typeNames(document, exceptions);
  // A schema can be what an envelope holds too: its own name is that of the schema.
  const ordered = [...names].toSorted(
    ([, one], [, other]) => Number(one.source === one.place) - Number(other.source === other.place),
  );
  const bySchema = new Map(ordered.map(([name, { place }]) => [place, name]));
  const inner = [...exceptions].flatMap(([key, { name }]) => (key.includes(".") && name ? [[key, name] as const] : []));
  const schemas = new NamedSchemas(document, types, { bySchema, exceptions: new Map(inner) });
  const events = listEvents(types);
  // Enums are named by all the places that they stand in, which are known only when everything was declared.
  const draft = declareAll({ types, schemas, names, events }, { named: new Map(), closed: new Set() });
  const enums = closeEnums(
    draft,
    nameEnums(draft.places, new Set([...draft.declarations.keys(), ...reservedNames]), schemas.exceptions),
  );
  const declarer = declareAll({ types, schemas, names, events }, enums);
  for (const declaration of [...enumDeclarations(enums), ...dateDeclarations()])
    declarer.declarations.set(declaration.name, declaration);
  return { types, schemas, names, declarer, enums, events };
}

type Named = Pick<TypeModule, "types" | "schemas" | "names" | "events">;

function declareAll({ types, schemas, names, events }: Named, enums: Enums): TypeDeclarer {
  const declarer = new TypeDeclarer(schemas, enums);
  for (const [name, { place, description }] of names) {
    const documentation = { ...noDocumentation, text: description };
    const [schema = "", property] = place.split(".");
    const query = place.endsWith("?query") ? queryType(types, place.replace("?query", "")) : undefined;
    if (query) declarer.declare(name, query, queryOwner(name), documentation);
    else if (schemas.nameOf(place) !== name && property === undefined)
      declarer.declare(
        name,
        { kind: "reference", section: "schemas", name: schema },
        schemas.owner(schema, name),
        documentation,
      );
    else declarer.declare(name, typeAt(schemas, place), schemas.owner(schema, name), documentation);
  }
  for (const { name, type, documentation } of events)
    declarer.declare(name, type, { name, isSent: false, isReceived: true }, documentation);
  declareEventUnions(declarer.declarations, events);
  return declarer;
}

/** The type of a schema, or of what one of its properties holds. */
export function typeAt(schemas: NamedSchemas, place: string): TypeModel {
  const [schema = "", property] = place.replace(/\+$/, "").split(".");
  const type = schemas.component("schemas", schema) ?? { kind: "text", text: "unknown" };
  if (property === undefined) return type;
  const members = flatten(type, schemas.resolve)?.common.members ?? [];
  const content = members.find(({ name }) => name === property)?.type ?? type;
  const siblings = members.filter(({ name }) => name !== property);
  return place.endsWith("+")
    ? { kind: "intersection", parts: [content, { kind: "object", members: siblings }] }
    : content;
}

/** Finds the enums that admit no other word: those that tell the variants of an input apart. */
function closeEnums({ places, discriminators }: TypeDeclarer, named: ReadonlyMap<string, NamedEnum>): Enums {
  const closed = [...named].flatMap(([key, { name, words }]) => {
    const property = /\.([^.:]*):/.exec(key)?.[1] ?? "";
    return discriminators.has(`${singular(property)}:${setOf(words)}`) ? [name] : [];
  });
  return { named, closed: new Set(places.length > 0 ? closed : []) };
}

function enumDeclarations({ named, closed }: Enums): readonly Declaration[] {
  const enums = [...new Map([...named.values()].map((one) => [one.name, one])).values()];
  return enums.map(({ name, words, documentation }) => {
    const known = words.map((word) => JSON.stringify(word)).join(" | ");
    const type = closed.has(name) ? known : `${known} | (string & {})`;
    return { name, documentation: { ...documentation, tags: [] }, bases: [], members: undefined, type };
  });
}

function dateDeclarations(): readonly Declaration[] {
  return Object.entries(dateInputs).map(([name, text]) => ({
    name,
    documentation: { ...noDocumentation, text },
    bases: [],
    members: undefined,
    type: name === "TimestampInput" ? "number | string | Date" : "string | Date",
  }));
}
