import type { JsonObject } from "../document/json.ts";
import { dateInputs } from "../declarations/date-input.ts";
import { decimalLike } from "../declarations/decimal-input.ts";
import { compareText } from "../document/order.ts";
import { exitCode } from "../exit-code.ts";
import { PipelineError } from "../pipeline-error.ts";
import { queryCandidates } from "./query-candidates.ts";
import { schemaCandidates } from "./schema-candidates.ts";
import type { TypeCandidate } from "./type-candidate.ts";
import { staleException, type TypeNameExceptions } from "./type-name-exceptions.ts";

/** Names of other declarations of @lagokit/types. */
export const reservedNames: ReadonlySet<string> = new Set([
  "ErrorCode",
  "UnknownValue",
  "WebhookEvent",
  "WebhookEvents",
  "WebhookLike",
  "WebhookOf",
  "WebhookType",
  ...Object.keys(dateInputs),
  decimalLike,
]);

/**
 * The names that a document gives to the types people use, and what each of them is, in alphabetical order.
 *
 * The rule:
 * - A schema `CustomerObject` gives `Customer`, `CustomerObjectExtended` gives `CustomerExtended`,
 *   `ChargeModelEnum` gives `ChargeModel`; any other schema keeps its name.
 * - A `Base` schema (`CustomerBaseObject`, `TaxBaseInput`) is a part of others, and gives none, unless a schema that is not
 *   composed of it refers to it.
 * - An envelope has one property that holds an object or an array, with or without `meta`.
 *   A request's, `CustomerCreateInput: { customer: … }`, gives its name to what it holds.
 *   A response's gives a name only to an object that has none of its own.
 * - A schema that can be null gives the type without null; `CurrencyOrNull` gives none beside `Currency`.
 * - An operation with query parameters gives a name by its path and method: `GET /customers` gives
 *   `CustomerListQuery`, `GET /subscriptions/{id}` gives `SubscriptionGetQuery`,
 *   `GET /customers/{id}/current_usage` gives `CustomerCurrentUsageQuery`. A parameter `status[]` is its property `status`.
 * - Names that are not in PascalCase, or that two different types would share, need an exception.
 *
 * What has no schema of its own is named in `declarations/`, by what it is inside of:
 * - A webhook gives its payload the name of its type: `invoice.created` gives `InvoiceCreatedEvent`.
 * - An object in a property of a type gives both their names, in the singular: `Credit.item` gives `CreditItem`, and one of
 *   the `charges` of `PlanCreateInput` gives `PlanChargeCreateInput`. See `nested-name.ts`.
 * - The variants of a union are named by the value that tells them apart, `StandardCharge`, or else by the property that one
 *   of them requires. See `variants.ts`.
 * - An enum in a property of several words gives its name, `BillingTime`; of one word, that of the entity too,
 *   `InvoiceStatus`; where inputs or queries take other values, with a suffix, `InvoiceStatusFilter`. See `enum-names.ts`.
 * - An exception for these has the key `Owner.property`.
 */
export function typeNames(document: JsonObject, exceptions: TypeNameExceptions): ReadonlyMap<string, TypeCandidate> {
  const candidates = [...schemaCandidates(document), ...queryCandidates(document)];
  refuseStaleExceptions(candidates, exceptions);
  const byName = new Map<string, TypeCandidate>();
  for (const candidate of candidates) {
    const name = nameOf(candidate, exceptions);
    if (name == null) continue;
    refuseUnfitName(name, candidate, byName.get(name));
    byName.set(name, candidate);
  }
  const ordered = [...byName].toSorted(([one], [other]) => compareText(one, other));
  return new Map(ordered);
}

function nameOf({ source, name }: TypeCandidate, exceptions: TypeNameExceptions): string | null {
  const exception = exceptions.get(source);
  return exception == null ? name : exception.name;
}

function refuseStaleExceptions(candidates: readonly TypeCandidate[], exceptions: TypeNameExceptions): void {
  const names = new Map(candidates.map(({ source, name }) => [source, name]));
  for (const [source, { name }] of exceptions) {
    // One for what is inside a type can be judged only once that was named: see InnerNames.
    if (source.includes(".")) continue;
    if (names.has(source) && names.get(source) !== name) continue;
    const reason = names.has(source) ? "is what the rule says anyway" : "has neither a schema nor a query";
    throw staleException(source, reason);
  }
}

function refuseUnfitName(name: string, candidate: TypeCandidate, twin: TypeCandidate | undefined): void {
  const problem = problemOf(name, candidate, twin);
  if (problem == null) return;
  throw new PipelineError(
    exitCode.lintError,
    `${problem}: give "${candidate.source}" another name, or null, in spec/type-names.yaml.`,
  );
}

function problemOf(
  name: string,
  { source, place }: TypeCandidate,
  twin: TypeCandidate | undefined,
): string | undefined {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
    return `"${source}" would be exported as "${name}", which is not in PascalCase`;
  if (reservedNames.has(name)) return `"${source}" would be exported as "${name}", which @lagokit/types has already`;
  if (twin == null || twin.place === place) return undefined;
  return `"${twin.source}" and "${source}" would both be exported as "${name}"`;
}
