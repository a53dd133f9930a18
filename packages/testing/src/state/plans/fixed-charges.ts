import type { AddOn, FixedCharge, Plan } from "@lagokit/types";
import { NotSimulated, notFound, Refusal } from "../../server/refusal.ts";
import type { World } from "../../world/world.ts";
import { decimalText } from "../../values/decimal.ts";
import { addOnTable, findTaxes } from "../tables.ts";
import { refuseTaken } from "./charges.ts";
import { throwAny } from "./charge-errors.ts";
import { storedProperties } from "./default-properties.ts";
import { nextCode } from "./next-code.ts";
import type { FixedChargeFields, PropertyFields } from "./plan-fields.ts";
import { priceErrors } from "./price-errors.ts";

/** Creates a fixed charge for a plan with these fixed charges. Throws the error of Lago if it is invalid. */
export function createFixedCharge(
  world: World,
  charges: Plan["fixed_charges"],
  fields: FixedChargeFields,
): FixedCharge {
  const addOn = addOnOf(world, fields);
  const charge = {
    lago_id: world.newId(),
    lago_add_on_id: addOn.lago_id,
    code: fields.code ?? "",
    invoice_display_name: fields.invoice_display_name ?? null,
    add_on_code: addOn.code,
    created_at: world.timestamp(),
    charge_model: fields.charge_model,
    pay_in_advance: fields.pay_in_advance ?? false,
    prorated: fields.prorated ?? false,
    properties: storedProperties(fields.charge_model, fields.properties),
    lago_parent_id: null,
  };
  const units = checkFixedCharge(charge, fields.units ?? 0);
  refuseTaken(charges, charge.code);
  // As: the model and the properties belong together, as `checkFixedCharge` has shown.
  return { ...charge, units, taxes: findTaxes(world, fields.tax_codes ?? []) } as unknown as FixedCharge;
}

/** Adds the code that Lago generates for a fixed charge of a new plan: that of its add-on, with a number if it is taken. */
export function withFixedCode(
  world: World,
  charges: Plan["fixed_charges"],
  fields: FixedChargeFields,
): FixedChargeFields {
  const addOn = world.table(addOnTable).get(fields.add_on_id);
  if (fields.code || addOn === undefined) return fields;
  return { ...fields, code: nextCode(addOn.code, charges) };
}

/** The fields of a fixed charge that Lago validates. */
export interface CheckedFixedCharge {
  readonly code: string;
  readonly charge_model: string | undefined;
  readonly properties: PropertyFields;
  readonly pay_in_advance: boolean;
  readonly prorated: boolean;
}

/** Returns the units in the form of responses, or throws the 422 of Lago if the fixed charge is invalid. */
export function checkFixedCharge(charge: CheckedFixedCharge, given: number | string): string {
  const { charge_model: model, pay_in_advance: inAdvance, prorated, properties } = charge;
  const units = decimalText(given);
  if (units === undefined)
    throw new NotSimulated("Lago's error for `units` that is not a number is not known. Send a number.");
  throwAny({
    code: charge.code === "" ? ["value_is_mandatory"] : [],
    charge_model: model === undefined ? ["value_is_mandatory"] : [],
    units: units.startsWith("-") ? ["value_is_out_of_range"] : [],
    pay_in_advance: inAdvance && model === "volume" ? ["invalid_charge_model"] : [],
    prorated: prorated && inAdvance && model === "graduated" ? ["invalid_charge_model"] : [],
    properties: priceErrors(model, properties),
  });
  return units;
}

/** Without any add-on, the server fails. */
function addOnOf(world: World, { add_on_id: id, add_on_code: code }: FixedChargeFields): AddOn {
  if (!id && !code) throw new Refusal({ status: 500, error: "Internal Server Error" });
  const addOn = id ? world.table(addOnTable).get(id) : world.table(addOnTable).byKey(code);
  if (addOn === undefined) throw notFound("add_on");
  return addOn;
}
