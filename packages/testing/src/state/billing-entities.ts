import type { BillingEntity, Tax } from "@lagokit/types";
import { NotSimulated, notFound } from "../server/refusal.ts";
import { defineTable, type Table, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";
import { defaultBillingEntityCode, documentNumberPrefix } from "./billing-entity.ts";
import { customerTable, taxTable } from "./tables.ts";

/** A billing entity. Not every response with one has its taxes. */
export interface BillingEntityRow extends BillingEntity {
  /** The `lago_id` of each of its taxes. */
  readonly tax_ids: readonly string[];
}

const table: TableName<BillingEntityRow> = defineTable("billing_entities", ({ code }) => code);

/** The billing entities, the default one first. It exists from the start, with the ID of the organization. */
export function billingEntities(world: World): Table<BillingEntityRow> {
  const rows = world.table(table);
  if (rows.size === 0)
    rows.add({ ...newBillingEntity(world.startedAt), ...defaultFields, lago_id: world.organizationId });
  return rows;
}

/** The billing entity that invoices customers unless they name another one. */
export function defaultBillingEntity(world: World): BillingEntityRow {
  return findBillingEntity(world, defaultBillingEntityCode);
}

/** Returns the billing entity with a code, or throws the 404 of Lago. */
export function findBillingEntity(world: World, code: string): BillingEntityRow {
  const entity = billingEntities(world).byKey(code);
  if (entity === undefined) throw notFound("billing_entity");
  return entity;
}

/** Stores a billing entity. Customers without a time zone of their own have its time zone. */
export function saveBillingEntity(world: World, entity: BillingEntityRow): BillingEntityRow {
  const customers = world.table(customerTable);
  const follows = customers.where(
    ({ timezone, billing_entity_code: code }) => timezone == null && code === entity.code,
  );
  for (const customer of follows) customers.change(customer, { applicable_timezone: entity.timezone });
  return billingEntities(world).add(entity);
}

/** Throws the 404 of Lago if a billing entity does not exist. Only the default one has customers here. */
export function refuseOtherEntities(world: World, codes: readonly string[]): void {
  for (const code of codes)
    if (!findBillingEntity(world, code).is_default)
      throw new NotSimulated("Only the default billing entity has customers. Omit the code of the billing entity.");
}

/** The taxes of a billing entity, in the form in which other objects contain them. */
export function billingEntityTaxes(world: World, { tax_ids: ids }: BillingEntityRow): Tax[] {
  return ids.flatMap((id) => world.table(taxTable).get(id) ?? []);
}

const defaultFields = {
  code: defaultBillingEntityCode,
  name: "Fake",
  email: "billing@fake.example",
  document_number_prefix: documentNumberPrefix,
  is_default: true,
} as const;

/** A billing entity with the settings of a new one. */
export function newBillingEntity(now: string): Omit<BillingEntityRow, "lago_id" | keyof typeof defaultFields> {
  return {
    default_currency: "USD",
    created_at: now,
    updated_at: now,
    country: null,
    address_line1: null,
    address_line2: null,
    phone: null,
    city: null,
    state: null,
    zipcode: null,
    einvoicing: false,
    legal_name: null,
    legal_number: null,
    timezone: "UTC",
    net_payment_term: 0,
    email_settings: [],
    document_numbering: "per_customer",
    tax_identification_number: null,
    finalize_zero_amount_invoice: true,
    invoice_footer: null,
    invoice_grace_period: 0,
    subscription_invoice_issuing_date_adjustment: "align_with_finalization_date",
    subscription_invoice_issuing_date_anchor: "next_period_start",
    document_locale: "en",
    eu_tax_management: false,
    logo_url: null,
    tax_ids: [],
  };
}
