import type { Tax } from "@lagokit/types";
import { inEnvelope } from "../server/call.ts";
import { FieldErrors } from "../server/field-errors.ts";
import { given } from "../server/given.ts";
import type { Handlers } from "../server/handlers.ts";
import { pageOf } from "../server/page.ts";
import { NotSimulated, notFound } from "../server/refusal.ts";
import { billingEntities, defaultBillingEntity } from "../state/billing-entities.ts";
import { decimalText } from "../values/decimal.ts";
import { taxTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The operations of taxes. */
export const taxes: Handlers<"createTax" | "destroyTax" | "findAllTaxes" | "findTax" | "updateTax"> = {
  findAllTaxes({ world, query }) {
    const all = world.table(taxTable).newest().toSorted(byName);
    const { rows, meta } = pageOf(query, all);
    return { taxes: rows.map((tax) => toTax(world, tax)), meta };
  },
  findTax: ({ world, path }) => ({ tax: toTax(world, findTax(world, path.code)) }),
  createTax({ world, body }) {
    const { name, code, rate, description, applied_to_organization: applies } = inEnvelope(body, "tax");
    const tax: Tax = {
      lago_id: world.newId(),
      name,
      code,
      rate: toRate(rate),
      description: description ?? null,
      applied_to_organization: applies ?? false,
      add_ons_count: 0,
      customers_count: 0,
      plans_count: 0,
      charges_count: 0,
      commitments_count: 0,
      created_at: world.timestamp(),
    };
    refuseInvalid(world, tax, rate);
    world.table(taxTable).add(tax);
    if (tax.applied_to_organization) applyByDefault(world, tax);
    return { tax: toTax(world, tax) };
  },
  updateTax({ world, path, body }) {
    const input = inEnvelope(body, "tax");
    const tax = findTax(world, path.code);
    const changed = {
      ...tax,
      ...given(input, "name", "code", "description", "applied_to_organization"),
      ...(input.rate !== undefined && { rate: toRate(input.rate) }),
    };
    refuseInvalid(world, changed, input.rate === undefined ? tax.rate : input.rate);
    world.table(taxTable).change(tax, changed);
    if (input.applied_to_organization !== undefined) applyByDefault(world, changed);
    return { tax: toTax(world, changed) };
  },
  destroyTax({ world, path }) {
    const tax = findTax(world, path.code);
    world.table(taxTable).delete(tax);
    return { tax: { ...tax, applied_to_billing_entities_codes: [] } };
  },
};

function findTax(world: World, code: string): Tax {
  const tax = world.table(taxTable).byKey(code);
  if (tax === undefined) throw notFound("tax");
  return tax;
}

function refuseInvalid(world: World, { lago_id: id, name, code }: Tax, rate: unknown): void {
  const taken = world.table(taxTable).byKey(code);
  new FieldErrors()
    .require({ name, rate, code })
    .add("code", "value_already_exist", taken !== undefined && taken.lago_id !== id)
    .refuse();
}

function toRate(rate: unknown): number {
  const text = decimalText(rate ?? 0);
  if (text === undefined) throw new NotSimulated("What happens to a `rate` that is not a number is not known.");
  return Number(text);
}

/** The default billing entity has the taxes that apply to the organization. */
function applyByDefault(world: World, tax: Tax): void {
  const entity = defaultBillingEntity(world);
  const others = entity.tax_ids.filter((id) => id !== tax.lago_id);
  const ids = tax.applied_to_organization ? [...others, tax.lago_id] : others;
  billingEntities(world).change(entity, { tax_ids: ids });
}

/** A tax in the responses of these operations. Other objects contain taxes without the codes of billing entities. */
function toTax(world: World, tax: Tax): Tax {
  const entities = billingEntities(world).where(({ tax_ids: ids }) => ids.includes(tax.lago_id));
  return { ...tax, applied_to_billing_entities_codes: entities.map(({ code }) => code).toSorted() };
}

/** Lago sorts taxes by their names, and those with the same name from the newest to the oldest. */
function byName(one: Tax, other: Tax): number {
  return one.name.localeCompare(other.name, "en");
}
