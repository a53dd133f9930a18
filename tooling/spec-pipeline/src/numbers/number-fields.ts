import { dereference } from "../document/dereference.ts";
import { childOf, entriesOf, isArray, isObject, type Json, type JsonObject } from "../document/json.ts";
import { listOperations, listWebhooks } from "../document/operations.ts";
import { compareText } from "../document/order.ts";
import { reachableReferences, resolveReference } from "../document/references.ts";
import { ownProperties } from "../document/schema-parts.ts";
import { type NumberKind, numberKind } from "./number-kind.ts";

/** A field that holds a number, in all components that have a field with this name. */
export interface NumberField {
  readonly name: string;
  /** The components with this field, by how they send the number. The most frequent kind comes first. */
  readonly kinds: ReadonlyMap<NumberKind, readonly string[]>;
}

const schemaReference = "#/components/schemas/";

/** Lists the number fields of responses and webhooks, in alphabetical order. */
export function listNumberFields(document: JsonObject): readonly NumberField[] {
  const found = new Map<string, Map<NumberKind, Set<string>>>();
  for (const reference of reachableReferences(document, answersAndWebhooks(document)))
    visit(resolveReference(document, reference) ?? null, ownerOf(reference));
  return [...found]
    .toSorted(([one], [other]) => compareText(one, other))
    .map(([name, kinds]) => ({ name, kinds: byUse(kinds) }));

  function visit(value: Json, owner: string): void {
    if (isArray(value)) value.forEach((item) => visit(item, owner));
    if (!isObject(value)) return;
    for (const [name, property] of Object.entries(ownProperties(value))) note(name, property, owner);
    for (const [key, child] of Object.entries(value)) if (key !== "example") visit(child, owner);
  }

  function note(name: string, property: Json, owner: string): void {
    const schema = dereference(document, property);
    const kind = isObject(schema) ? numberKind(name, schema) : undefined;
    if (kind === undefined) return;
    const kinds = found.get(name) ?? new Map<NumberKind, Set<string>>();
    found.set(name, kinds.set(kind, (kinds.get(kind) ?? new Set()).add(owner)));
  }
}

/** Successful responses and webhooks. Callers do not calculate with the numbers of an error. */
function answersAndWebhooks(document: JsonObject): readonly Json[] {
  const answers = listOperations(document).flatMap(({ definition }) =>
    entriesOf(definition, "responses").flatMap(([status, response]) => (status.startsWith("2") ? [response] : [])),
  );
  return [...answers, ...listWebhooks(document).map(({ definition }) => childOf(definition, "requestBody"))];
}

function ownerOf(reference: string): string {
  return reference.startsWith(schemaReference) ? reference.slice(schemaReference.length) : "";
}

function byUse(kinds: ReadonlyMap<NumberKind, ReadonlySet<string>>): NumberField["kinds"] {
  const lists = [...kinds].map(([kind, owners]) => [kind, [...owners].toSorted(compareText)] as const);
  return new Map(
    lists.toSorted(([, one], [, other]) => other.length - one.length || compareText(one[0] ?? "", other[0] ?? "")),
  );
}
