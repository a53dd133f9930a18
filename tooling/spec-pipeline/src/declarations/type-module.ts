import type { JsonObject } from "../document/json.ts";
import { generateTypes } from "../generate/generate-types.ts";
import type { TypeCandidate } from "../generate/type-candidate.ts";
import type { TypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { reservedNames, typeNames } from "../generate/type-names.ts";
import { dateDeclarations } from "./date-input.ts";
import { declareAll, type NamedParts } from "./declare-all.ts";
import { TypeDeclarer } from "./declare-types.ts";
import { nameEnums } from "./enum-names.ts";
import { Enums } from "./enums.ts";
import { InnerNames } from "./inner-names.ts";
import { NamedSchemas } from "./named-schemas.ts";
import { readTypes } from "./read-types.ts";
import { listEvents } from "./webhook-events.ts";

/** The types of a document, each under its name. */
export interface TypeModule extends NamedParts {
  readonly declarer: TypeDeclarer;
  readonly enums: Enums;
}

/** Names the types that the generator prints for a document. */
export async function nameTypes(document: JsonObject, exceptions: TypeNameExceptions): Promise<TypeModule> {
  const types = await readTypes(await generateTypes(document));
  const names = typeNames(document, exceptions);
  const schemas = new NamedSchemas(document, types, namesByPlace(names));
  const parts = { types, schemas, names, events: listEvents(types) };
  return { ...parts, ...declareTypes(parts, new InnerNames(exceptions)) };
}

/** The name of each place. Where a schema is what an envelope holds too, its own name is that of the schema. */
function namesByPlace(names: ReadonlyMap<string, TypeCandidate>): ReadonlyMap<string, string> {
  const own = [...names].filter(([, { source, place }]) => source === place);
  return new Map([...names, ...own].map(([name, { place }]) => [place, name]));
}

/** Declares everything twice, which takes little: an enum is named by all its places, and only then are they known. */
function declareTypes(parts: NamedParts, innerNames: InnerNames): Pick<TypeModule, "declarer" | "enums"> {
  const draft = new TypeDeclarer(parts.schemas, innerNames, new Enums(new Map(), new Set()));
  declareAll(draft, parts);
  const taken = new Set([...draft.declarations.keys(), ...reservedNames]);
  const enums = new Enums(nameEnums(draft.places, { taken, innerNames }), draft.discriminators);
  const declarer = new TypeDeclarer(parts.schemas, innerNames, enums);
  declareAll(declarer, parts);
  for (const declaration of [...enums.declarations(), ...dateDeclarations()])
    declarer.declarations.set(declaration.name, declaration);
  return { declarer, enums };
}
