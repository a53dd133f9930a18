import type { AddOn, AddOnCreateInput } from "@lagokit/types";
import type { Complete } from "./complete.ts";
import { requireLists } from "./require-lists.ts";
import { toTaxCodes } from "./to-tax-codes.ts";

/**
 * Turns an add-on into the input of `addOns.update`, with its taxes. With another `code`, it is the input of
 * `addOns.create` for a copy.
 *
 * @throws LagoArgumentError if the add-on lacks its taxes.
 */
export function toAddOnInput(addOn: AddOn): AddOnCreateInput {
  requireLists(addOn, ["taxes"], { name: "add_on", call: "lago.addOns.get" });
  return {
    amount_cents: addOn.amount_cents,
    amount_currency: addOn.amount_currency,
    code: addOn.code,
    description: addOn.description,
    invoice_display_name: addOn.invoice_display_name,
    name: addOn.name,
    tax_codes: toTaxCodes(addOn.taxes),
  } satisfies Complete<AddOnCreateInput>;
}
