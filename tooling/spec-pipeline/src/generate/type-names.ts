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

/** The names of other declarations of @lagokit/types. */
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
 * The names of the types that users import from a document, with their sources, in alphabetical order.
 *
 * The rule:
 * - A schema `CustomerObject` becomes `Customer`, `CustomerObjectExtended` becomes `CustomerExtended`,
 *   `ChargeModelEnum` becomes `ChargeModel`. Any other schema keeps its name.
 * - A `Base` schema (`CustomerBaseObject`, `TaxBaseInput`) is part of others and has no name, unless a schema refers
 *   to it that is not composed of it.
 * - An envelope has one property that holds an object or an array, with or without `meta`.
 *   The envelope of a request, `CustomerCreateInput: { customer: … }`, passes its name to its content.
 *   The envelope of a response only names an object that has no other name.
 * - A nullable schema becomes the type without null. `CurrencyOrNull` gets no name next to `Currency`.
 * - An operation with query parameters is named by its path and method: `GET /customers` becomes
 *   `CustomerListQuery`, `GET /subscriptions/{id}` becomes `SubscriptionGetQuery`,
 *   `GET /customers/{id}/current_usage` becomes `CustomerCurrentUsageQuery`. A parameter `status[]` is its property
 *   `status`.
 * - Names that are not in PascalCase, or that two different types would share, need an exception.
 *
 * Types without a schema are named in `declarations/`, by the type that contains them:
 * - The payload of a webhook is named by its type: `invoice.created` becomes `InvoiceCreatedEvent`.
 * - An object in a property is named by both, in the singular: `Credit.item` becomes `CreditItem`, and an item of
 *   the `charges` of `PlanCreateInput` becomes `PlanChargeCreateInput`. See `nested-name.ts`.
 * - The variants of a union are named by their discriminator value, `StandardCharge`, or else by the property that
 *   only one of them requires. See `variants.ts`.
 * - An enum is named by its property if that has several words, `BillingTime`, and otherwise with the entity,
 *   `InvoiceStatus`. If inputs or queries accept other values, with a suffix, `InvoiceStatusFilter`. See
 *   `enum-names.ts`.
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
    // An exception for a nested type can only be checked once everything has a name: see InnerNames.
    if (source.includes(".")) continue;
    if (names.has(source) && names.get(source) !== name) continue;
    const reason = names.has(source) ? "repeats the name of the rule" : "has neither a schema nor a query";
    throw staleException(source, reason);
  }
}

function refuseUnfitName(name: string, candidate: TypeCandidate, twin: TypeCandidate | undefined): void {
  const problem = problemOf(name, candidate, twin);
  if (problem == null) return;
  throw new PipelineError(
    exitCode.lintError,
    `${problem}: set another name for "${candidate.source}", or null, in spec/type-names.yaml.`,
  );
}

function problemOf(
  name: string,
  { source, place }: TypeCandidate,
  twin: TypeCandidate | undefined,
): string | undefined {
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name))
    return `"${source}" would be exported as "${name}", which is not in PascalCase`;
  if (reservedNames.has(name))
    return `"${source}" would be exported as "${name}", which @lagokit/types already exports`;
  if (twin == null || twin.place === place) return undefined;
  return `"${twin.source}" and "${source}" would both be exported as "${name}"`;
}
