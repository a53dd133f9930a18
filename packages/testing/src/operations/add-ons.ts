import type { AddOn } from "@lagokit/types";
import { inEnvelope } from "../server/call.ts";
import { FieldErrors, isBlank } from "../server/field-errors.ts";
import { given } from "../server/given.ts";
import type { Handlers } from "../server/handlers.ts";
import { pageOf } from "../server/page.ts";
import { NotSimulated, notFound } from "../server/refusal.ts";
import { currentTaxes } from "../state/current-taxes.ts";
import { addOnTable, findTaxes, planTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";

/** The operations of add-ons. */
export const addOns: Handlers<"createAddOn" | "destroyAddOn" | "findAddOn" | "findAllAddOns" | "updateAddOn"> = {
  findAllAddOns({ world, query }) {
    const { rows, meta } = pageOf(query, world.table(addOnTable).newest());
    return { add_ons: rows.map((addOn) => toAddOn(world, addOn)), meta };
  },
  findAddOn: ({ world, path }) => ({ add_on: toAddOn(world, findAddOn(world, path.code)) }),
  createAddOn({ world, body }) {
    const input = inEnvelope(body, "add_on");
    const { name, code, amount_cents, amount_currency, description, invoice_display_name, tax_codes } = input;
    refuseInvalid(world, { name, code, amount_cents, amount_currency });
    const addOn: AddOn = {
      lago_id: world.newId(),
      name,
      invoice_display_name: invoice_display_name ?? null,
      code,
      amount_cents,
      amount_currency,
      created_at: world.timestamp(),
      description: description ?? null,
      taxes: findTaxes(world, tax_codes ?? []),
    };
    return { add_on: world.table(addOnTable).add(addOn) };
  },
  updateAddOn({ world, path, body }) {
    const input = inEnvelope(body, "add_on");
    const addOn = findAddOn(world, path.code);
    const fields = given(
      input,
      "name",
      "code",
      "amount_cents",
      "amount_currency",
      "description",
      "invoice_display_name",
    );
    refuseInvalid(world, { ...addOn, ...fields });
    const taxes = input.tax_codes === undefined ? {} : { taxes: findTaxes(world, input.tax_codes) };
    return { add_on: toAddOn(world, world.table(addOnTable).change(addOn, { ...fields, ...taxes })) };
  },
  destroyAddOn({ world, path }) {
    const addOn = findAddOn(world, path.code);
    world.table(addOnTable).delete(addOn);
    removeFixedCharges(world, addOn);
    return { add_on: toAddOn(world, addOn) };
  },
};

function findAddOn(world: World, code: string): AddOn {
  const addOn = world.table(addOnTable).byKey(code);
  if (addOn === undefined) throw notFound("add_on");
  return addOn;
}

function toAddOn(world: World, addOn: AddOn): AddOn {
  return { ...addOn, taxes: currentTaxes(world, addOn.taxes) };
}

function refuseInvalid(
  world: World,
  addOn: Pick<AddOn, "name" | "code" | "amount_cents" | "amount_currency"> & { readonly lago_id?: string },
): void {
  const { name, code, amount_cents: cents, amount_currency: currency, lago_id: id } = addOn;
  const taken = world.table(addOnTable).byKey(code);
  new FieldErrors()
    .require({ name, code })
    .add("code", "value_already_exist", taken !== undefined && taken.lago_id !== id)
    .add("amount_cents", "value_is_out_of_range", cents <= 0)
    .refuse();
  if (typeof cents !== "number" || isBlank(currency))
    throw new NotSimulated("The error of an add-on without an amount and a currency is not known. Send both.");
}

/** The fixed charges of an add-on leave all plans when it is deleted. */
function removeFixedCharges(world: World, addOn: AddOn): void {
  const plans = world.table(planTable);
  for (const plan of plans.where(({ fixed_charges: charges }) => charges.some(isOf(addOn))))
    plans.change(plan, { fixed_charges: plan.fixed_charges.filter((charge) => !isOf(addOn)(charge)) });
}

function isOf(addOn: AddOn): (charge: { readonly lago_add_on_id: string }) => boolean {
  return ({ lago_add_on_id: id }) => id === addOn.lago_id;
}
