import type { AddOn, Customer, InvoiceExtended, Tax } from "@lagokit/client";
import type { Stage } from "../behavior.ts";

/** A customer, an add-on and a tax that only one behavior uses. */
export interface Arranged {
  readonly customer: Customer;
  readonly addOn: AddOn;
  readonly tax: Tax;
}

/** Creates a customer, an add-on for 12 euros and a tax of 20 percent. */
export async function arrange({ lago, unique, cleanUp }: Stage, input: object = {}): Promise<Arranged> {
  const id = unique("customer");
  const code = unique("setup");
  const taxCode = unique("vat");
  const setup = { name: "Setup", code, description: "Once", amount_cents: 1200, amount_currency: "EUR" } as const;
  cleanUp(() => lago.taxes.delete(taxCode));
  cleanUp(() => lago.addOns.delete(code));
  cleanUp(() => lago.customers.delete(id));
  return {
    tax: await lago.taxes.create({ name: "VAT", code: taxCode, description: "Value added", rate: "20.0" }),
    addOn: await lago.addOns.create(setup),
    customer: await lago.customers.create({ external_id: id, name: "Acme", currency: "EUR", ...input }),
  };
}

/** Creates an invoice of two units of the add-on: 24 euros, and 4.80 euros of taxes. */
export function createInvoice({ lago }: Pick<Stage, "lago">, arranged: Arranged): Promise<InvoiceExtended> {
  return lago.invoices.create({
    external_customer_id: arranged.customer.external_id,
    currency: "EUR",
    fees: [{ add_on_code: arranged.addOn.code, units: 2, tax_codes: [arranged.tax.code] }],
  });
}
