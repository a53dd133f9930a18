import type { JsonObject } from "../document/json.ts";
import { resolveDeepReferences } from "../document/resolve-deep-references.ts";
import { generateTypes } from "../generate/generate-types.ts";
import { withDecimalInputs } from "../generate/with-decimal-inputs.ts";
import type { TypeCandidate } from "../generate/type-candidate.ts";
import type { TypeNameExceptions } from "../generate/type-name-exceptions.ts";
import { reservedNames, typeNames } from "../generate/type-names.ts";
import { dateDeclarations } from "./date-input.ts";
import { decimalDeclaration } from "./decimal-input.ts";
import { declareAll, type NamedParts } from "./declare-all.ts";
import { TypeDeclarer } from "./declare-types.ts";
import { nameEnums } from "./enum-names.ts";
import { Enums } from "./enums.ts";
import { errorCode } from "./error-code.ts";
import { declareEventUnions } from "./event-unions.ts";
import { InnerNames } from "./inner-names.ts";
import { NamedSchemas } from "./named-schemas.ts";
import { OpenapiPrinter } from "./openapi-printer.ts";
import { momentType, qualifyDeclaration, qualifyGlobals } from "./qualify-globals.ts";
import { readTypes } from "./read-types.ts";
import { refuseReadIds } from "./refuse-read-ids.ts";
import { listEvents } from "./webhook-events.ts";

/** The named types of a document. */
export interface TypeModule extends NamedParts {
  readonly declarer: TypeDeclarer;
  readonly enums: Enums;
  /** The types of the whole document, with the names in place. */
  readonly openapi: string;
}

/** Names the types that the generator prints for a document. */
export async function nameTypes(written: JsonObject, exceptions: TypeNameExceptions): Promise<TypeModule> {
  const split = withDecimalInputs(written);
  const document = resolveDeepReferences(split);
  const types = await readTypes(await generateTypes(split));
  const names = typeNames(document, exceptions);
  const schemas = new NamedSchemas(document, types, namesByPlace(names));
  const innerNames = new InnerNames(exceptions);
  const parts = { types, schemas, names, innerNames, events: listEvents(types) };
  const module = { ...parts, ...declareTwice(parts) };
  innerNames.refuseStale();
  return module;
}

/** The name of each place. If a schema is also the content of an envelope, the name of the schema is used. */
function namesByPlace(names: ReadonlyMap<string, TypeCandidate>): ReadonlyMap<string, string> {
  const own = [...names].filter(([, { source, place }]) => source === place);
  return new Map([...names, ...own].map(([name, { place }]) => [place, name]));
}

/**
 * The name of an enum depends on all its places. So everything is declared twice: first to find the places, then with
 * the names.
 */
function declareTwice(parts: NamedParts): Pick<TypeModule, "declarer" | "enums" | "openapi"> {
  const { declarer: draft } = declareOnce(parts, new Enums(new Map(), new Set()));
  const taken = new Set([...draft.declarations.keys(), ...reservedNames]);
  const enums = new Enums(nameEnums(draft.places, taken, parts.innerNames), draft.discriminators);
  const { declarer, openapi } = declareOnce(parts, enums);
  const { declarations } = declarer;
  declareEventUnions(declarations, parts.events);
  refuseReadIds(declarations);
  for (const declaration of [...enums.declarations(), errorCode(enums)]) declarer.add(declaration);
  for (const declaration of dateDeclarations(momentType(declarations))) declarer.add(declaration);
  declarer.add(decimalDeclaration());
  for (const [name, one] of declarations) declarations.set(name, qualifyDeclaration(one, declarations));
  return { declarer, enums, openapi: qualifyGlobals(openapi, declarations) };
}

function declareOnce(parts: NamedParts, enums: Enums): Pick<TypeModule, "declarer" | "openapi"> {
  const declarer = new TypeDeclarer(parts.schemas, parts.innerNames, enums);
  declareAll(declarer, parts);
  return { declarer, openapi: new OpenapiPrinter(parts, declarer).print() };
}
