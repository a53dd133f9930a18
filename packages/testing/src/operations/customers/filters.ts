import { COUNTRIES, CURRENCIES, CUSTOMER_TYPES } from "@lagokit/types/values";
import type { QueryName } from "../../operation.ts";
import type { Query } from "../../server/query.ts";
import { invalid, Refusal } from "../../server/refusal.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import type { World } from "../../world/world.ts";
import type { CustomerRow } from "../../state/tables.ts";

type CustomerQuery = Query<QueryName<"findAllCustomers">>;
type Condition = (customer: CustomerRow) => boolean;

/** Whether a customer matches the filters of a request; undefined without filters. Throws the 422 of Lago for invalid filters. */
export function matching(world: World, query: CustomerQuery): Condition | undefined {
  for (const code of query.list("billing_entity_codes[]") ?? []) findBillingEntity(world, code);
  refuseInvalid(query);
  const conditions = [
    isOneOf(query.list("account_type[]"), ({ account_type: type }) => type),
    isOneOf(query.list("billing_entity_codes[]"), ({ billing_entity_code: code }) => code),
    isOneOf(query.list("countries[]"), ({ country }) => country),
    isOneOf(query.list("currencies[]"), ({ currency }) => currency),
    isOneOf(query.list("states[]"), ({ state }) => state),
    isOneOf(query.list("zipcodes[]"), ({ zipcode }) => zipcode),
    isText(query.text("external_id"), ({ external_id: id }) => id),
    isText(query.text("customer_type"), ({ customer_type: type }) => type),
    isSet(
      query.text("customer_type") === undefined ? query.flag("has_customer_type") : undefined,
      (customer) => customer.customer_type,
    ),
    isSet(query.flag("has_tax_identification_number"), (customer) => customer.tax_identification_number),
    hasMetadata(query.map("metadata")),
    contains(query.text("external_id") === undefined ? query.text("search_term") : undefined),
  ].filter((condition) => condition !== undefined);
  // Many customers make a list slow if each is compared with what a request does not contain.
  if (conditions.length === 0) return undefined;
  return (customer) => conditions.every((condition) => condition(customer));
}

function refuseInvalid(query: CustomerQuery): void {
  refuseItems("countries", query.list("countries[]"), COUNTRIES);
  refuseItems("currencies", query.list("currencies[]"), CURRENCIES);
  const nested = [...(query.map("metadata")?.keys() ?? [])].filter((key) => key.includes("]["));
  if (nested.length > 0)
    throw refusal({ metadata: Object.fromEntries(nested.map((key) => [key.split("][")[0], ["must be a string"]])) });
  const type = query.text("customer_type");
  if (type !== undefined && !includes(CUSTOMER_TYPES, type))
    throw invalid({ customer_type: [`must be one of: ${CUSTOMER_TYPES.join(", ")}`] });
  if (type !== undefined && query.text("has_customer_type") === "false")
    throw invalid({ customer_type: ["must be nil when has_customer_type is false"] });
  for (const name of ["has_tax_identification_number", "has_customer_type"] as const) {
    const flag = query.text(name);
    if (flag !== undefined && !["true", "false"].includes(flag))
      throw invalid({ [name]: ["must be one of: true, false"] });
  }
}

/** Errors of a list name the positions of its items. */
function refuseItems(name: string, items: readonly string[] = [], known: readonly string[]): void {
  const wrong = items.flatMap((item, index) =>
    known.includes(item) ? [] : [[index, [`must be one of: ${known.join(", ")}`]]],
  );
  if (wrong.length === 0) return;
  throw refusal({ [name]: Object.fromEntries(wrong) });
}

function refusal(details: object): Refusal {
  return new Refusal({
    status: 422,
    error: "Unprocessable Entity",
    code: "validation_errors",
    error_details: details,
  });
}

function includes(known: readonly string[], value: string): boolean {
  return known.includes(value);
}

type Field = (customer: CustomerRow) => string | null | undefined;

function isOneOf(values: readonly string[] | undefined, field: Field): Condition | undefined {
  return values && ((customer) => values.includes(field(customer) ?? ""));
}

function isText(value: string | undefined, field: Field): Condition | undefined {
  return value === undefined ? undefined : (customer) => field(customer) === value;
}

function isSet(flag: boolean | undefined, field: Field): Condition | undefined {
  return flag === undefined ? undefined : (customer) => (field(customer) != null) === flag;
}

/** An empty value matches customers without the key. */
function hasMetadata(pairs: ReadonlyMap<string, string> | undefined): Condition | undefined {
  if (pairs === undefined) return undefined;
  return ({ metadata }) =>
    [...pairs].every(([key, value]) =>
      value === ""
        ? !metadata.some((entry) => entry.key === key)
        : metadata.some((entry) => entry.key === key && entry.value === value),
    );
}

function contains(term: string | undefined): Condition | undefined {
  if (term === undefined) return undefined;
  const part = term.toLowerCase();
  return ({ name, firstname, lastname, legal_name: legalName, external_id: id, email }) =>
    [name, firstname, lastname, legalName, id, email].some((text) => (text ?? "").toLowerCase().includes(part));
}
