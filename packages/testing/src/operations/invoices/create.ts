import type { AddOn, Currency } from "@lagokit/types";
import { Big } from "big.js";
import { createInvoiceOf } from "../../billing/create-invoice.ts";
import type { FeeDraft } from "../../billing/fee-draft.ts";
import { subunitsOf } from "../../values/subunits.ts";
import { taxesOf } from "../../billing/taxes-of.ts";
import { toDecimal } from "../../values/decimal.ts";
import type { RequestBody } from "../../operation.ts";
import { inEnvelope } from "../../server/call.ts";
import { invalid, notFound, NotSimulated } from "../../server/refusal.ts";
import { findBillingEntity } from "../../state/billing-entities.ts";
import type { InvoiceRow } from "../../state/invoice-row.ts";
import { addOnTable, type CustomerRow, customerTable, findCustomer, taxTable } from "../../state/tables.ts";
import { isPaymentMethod } from "../wallets/input-values.ts";
import { toTimestamp, type World } from "../../world/world.ts";

type Input = RequestBody<"createInvoice">["invoice"];
type FeeInput = Input["fees"][number];

/** Creates an invoice for add-ons. */
export function createInvoice(world: World, body: RequestBody<"createInvoice">): InvoiceRow {
  const input = inEnvelope(body, "invoice");
  const customer = findCustomer(world, input.external_customer_id);
  if (input.fees == null || input.fees.length === 0) throw notFound("fees");
  const addOns = input.fees.map(({ add_on_code: code }) => findAddOn(world, code));
  refuseUnsupported(world, customer, input);
  const currency = currencyOf(input, customer);
  const fees = input.fees.map((fee, index) => {
    // As: there is an add-on for each fee.
    return draftFee(world, fee, { addOn: addOns[index] as AddOn, customer, currency });
  });
  const purchaseOrderNumber = input.purchase_order_number ?? null;
  if (customer.currency === null) world.table(customerTable).change(customer, { currency });
  return createInvoiceOf(world, {
    customer: { ...customer, currency },
    kind: "one_off",
    currency,
    fees,
    purchaseOrderNumber,
  });
}

function findAddOn(world: World, code: string): AddOn {
  const addOn = world.table(addOnTable).byKey(code);
  if (addOn === undefined) throw notFound("add_on");
  return addOn;
}

/** The currency of a customer cannot change. Without one, it gets that of the invoice. */
function currencyOf({ currency }: Input, customer: CustomerRow): Currency {
  const chosen = currency ?? customer.currency;
  if (chosen === null) throw new NotSimulated("The invoice and its customer have no currency. Give one of them one.");
  if (customer.currency !== null && chosen !== customer.currency)
    throw invalid({ currency: ["currencies_does_not_match"] });
  return chosen;
}

function draftFee(world: World, fee: FeeInput, { addOn, customer, currency }: FeeContext): FeeDraft {
  const unit = fee.unit_amount_cents ?? addOn.amount_cents;
  const units = Number(fee.units ?? 1);
  return {
    item: {
      ...itemOf(addOn),
      invoice_display_name: fee.invoice_display_name || addOn.invoice_display_name || addOn.name,
    },
    // Lago multiplies floating-point numbers too, and rounds half up.
    amount_cents: Math.round(unit * units),
    precise_amount_cents: toDecimal(new Big(unit).times(units)),
    units: toDecimal(units),
    precise_unit_amount: toDecimal(new Big(unit).div(subunitsOf(currency))),
    description: fee.description ?? addOn.description,
    taxes: taxesOfFee(world, fee, { addOn, customer }),
    ...periodOf(world, fee),
  };
}

interface FeeContext {
  readonly addOn: AddOn;
  readonly customer: CustomerRow;
  readonly currency: Currency;
}

function itemOf({ code, name, description, lago_id }: AddOn): Omit<FeeDraft["item"], "invoice_display_name"> {
  return {
    type: "add_on",
    code,
    name,
    description,
    filters: null,
    filter_invoice_display_name: null,
    lago_item_id: lago_id,
    item_type: "AddOn",
    grouped_by: {},
  };
}

/** Lago ignores codes of taxes that do not exist. */
function taxesOfFee(world: World, { tax_codes: codes }: FeeInput, { addOn, customer }: Omit<FeeContext, "currency">) {
  if (codes == null) return taxesOf(world, [addOn], customer);
  if (codes.length === 0)
    throw new NotSimulated("Versions of Lago disagree on an empty list of tax_codes. Omit it, or name the taxes.");
  return world.table(taxTable).where(({ code }) => codes.includes(code));
}

/** Both ends of the period, or none, in which case it is now. */
function periodOf(world: World, { from_datetime: from, to_datetime: to }: FeeInput) {
  if (from == null && to == null) return { from_date: offsetTime(world.now()), to_date: offsetTime(world.now()) };
  const [start, end] = [Date.parse(from ?? ""), Date.parse(to ?? "")];
  if (Number.isNaN(start) || Number.isNaN(end) || start > end) throw invalid({ boundaries: ["values_are_invalid"] });
  return { from_date: offsetTime(new Date(start)), to_date: offsetTime(new Date(end)) };
}

function offsetTime(time: Date): string {
  return toTimestamp(time).replace("Z", "+00:00");
}

function refuseUnsupported(
  world: World,
  customer: CustomerRow,
  { payment_method: method, invoice_custom_section: section, billing_entity_code: code }: Input,
): void {
  if (!isPaymentMethod(world, method)) throw invalid({ payment_method: ["invalid_payment_method"] });
  if ((section?.invoice_custom_section_codes?.length ?? 0) > 0)
    throw new NotSimulated("The fake has no invoice custom sections. Omit invoice_custom_section.");
  if (code != null && findBillingEntity(world, code).code !== customer.billing_entity_code)
    throw new NotSimulated("The fake bills by the billing entity of the customer. Omit billing_entity_code.");
}
