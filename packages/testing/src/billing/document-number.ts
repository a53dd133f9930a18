import type { InvoiceRow } from "../state/invoice-row.ts";
import { invoiceTable } from "../state/tables.ts";
import type { World } from "../world/world.ts";
import { billingSettingsOf } from "./billing-settings.ts";
import { dateIn } from "../values/dates.ts";

/** The number of an invoice, and its position among the invoices that it is counted with. */
export interface DocumentNumber {
  readonly number: string;
  readonly sequential_id: number;
  /** Absent if invoices are numbered per customer. */
  readonly entity_sequence?: number;
}

/** The next number of a customer, or of its billing entity in this month. */
export function nextNumber(world: World, { customer }: InvoiceRow): DocumentNumber {
  const { document_number_prefix: prefix, numbersPerCustomer, entityTimezone } = billingSettingsOf(world, customer);
  const entity = customer.billing_entity_code;
  const all = world.table(invoiceTable).where(({ billing_entity_code: code }) => code === entity);
  const own = all.filter((invoice) => invoice.customer.lago_id === customer.lago_id);
  const sequential_id = next(own.map(({ sequential_id: sequence }) => sequence));
  if (numbersPerCustomer)
    return {
      sequential_id,
      number: [prefix, threeDigits(customer.sequential_id), threeDigits(sequential_id)].join("-"),
    };
  const entity_sequence = next(all.map((invoice) => invoice.entity_sequence));
  const month = dateIn(entityTimezone, world.now()).slice(0, 7).replace("-", "");
  return { sequential_id, entity_sequence, number: [prefix, month, threeDigits(entity_sequence)].join("-") };
}

function next(sequences: readonly (number | null | undefined)[]): number {
  return sequences.reduce((highest: number, sequence) => Math.max(highest, sequence ?? 0), 0) + 1;
}

function threeDigits(number: number): string {
  return String(number).padStart(3, "0");
}
