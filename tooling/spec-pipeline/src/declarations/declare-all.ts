import type { TypeCandidate } from "../generate/type-candidate.ts";
import type { TypeDeclarer } from "./declare-types.ts";
import type { InnerNames } from "./inner-names.ts";
import type { NamedSchemas } from "./named-schemas.ts";
import { queryOwner, queryType } from "./operation-parts.ts";
import type { GeneratedTypes } from "./read-types.ts";
import { noDocumentation, type Owner, type TypeModel } from "./type-model.ts";
import { typeAt } from "./type-at.ts";
import type { WebhookEvent } from "./webhook-events.ts";

/** The parts of a document that get a name. */
export interface NamedParts {
  readonly types: GeneratedTypes;
  readonly schemas: NamedSchemas;
  readonly names: ReadonlyMap<string, TypeCandidate>;
  readonly events: readonly WebhookEvent[];
  readonly innerNames: InnerNames;
}

/** Declares everything that has a name in the document, and the types nested in it. */
export function declareAll(declarer: TypeDeclarer, parts: NamedParts): void {
  for (const [name, candidate] of parts.names) {
    const { type, owner } = whatIsAt(candidate, name, parts);
    declarer.declare(type, owner, { ...noDocumentation, text: candidate.description });
  }
  for (const { name, type, documentation } of parts.events)
    declarer.declare(type, { name, isSent: false, isReceived: true }, documentation);
}

interface Found {
  readonly type: TypeModel;
  readonly owner: Owner;
}

function whatIsAt({ place, moments = [] }: TypeCandidate, name: string, { types, schemas }: NamedParts): Found {
  if (place.endsWith("?query"))
    return { type: queryType(types, place.replace("?query", ""), moments), owner: queryOwner(name) };
  const [schema = ""] = place.split(".");
  const owner = schemas.owner(schema, name);
  // The second name of a schema is an alias of the first.
  const isSecond = schema === place && schemas.nameOf(place) !== name;
  return { type: isSecond ? { kind: "reference", section: "schemas", name: schema } : typeAt(schemas, place), owner };
}
