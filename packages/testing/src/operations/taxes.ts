import type { Tax } from "@lagokit/types";
import { inEnvelope } from "../server/call.ts";
import type { Handlers } from "../server/handlers.ts";
import { pageOf } from "../server/page.ts";
import { invalid, notFound } from "../server/refusal.ts";
import { taxTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The operations of taxes. */
export const taxes: Handlers<"createTax" | "destroyTax" | "findAllTaxes" | "findTax" | "updateTax"> = {
  findAllTaxes({ world, query }) {
    const { rows, meta } = pageOf(query, world.table(taxTable).newest());
    return { taxes: [...rows], meta };
  },
  findTax: ({ world, path }) => ({ tax: findTax(world, path.code) }),
  createTax({ world, body }) {
    const { name, code, rate, description, applied_to_organization: applies } = inEnvelope(body, "tax");
    refuseTaken(world, code);
    const tax: Tax = {
      lago_id: world.newId(),
      name,
      code,
      rate: Number(rate),
      description: description ?? null,
      applied_to_organization: applies ?? false,
      add_ons_count: 0,
      customers_count: 0,
      plans_count: 0,
      charges_count: 0,
      commitments_count: 0,
      created_at: world.timestamp(),
      applied_to_billing_entities_codes: [],
    };
    return { tax: world.table(taxTable).add(tax) };
  },
  updateTax({ world, path, body }) {
    const tax = findTax(world, path.code);
    const { rate, code, ...fields } = inEnvelope(body, "tax");
    if (code !== undefined && code !== tax.code) refuseTaken(world, code);
    return {
      tax: world
        .table(taxTable)
        .change(tax, { ...fields, ...(rate != null && { rate: Number(rate) }) } as Partial<Tax>),
    };
  },
  destroyTax({ world, path }) {
    const tax = findTax(world, path.code);
    world.table(taxTable).delete(tax);
    return { tax };
  },
};

function findTax(world: World, code: string): Tax {
  const tax = world.table(taxTable).byKey(code);
  if (tax === undefined) throw notFound("tax");
  return tax;
}

function refuseTaken(world: World, code: string): void {
  if (world.table(taxTable).byKey(code) !== undefined) throw invalid({ code: ["value_already_exist"] });
}
