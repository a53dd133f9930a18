import type { Organization } from "@lagokit/types";
import { defineTable, type TableName } from "../world/table.ts";
import type { World } from "../world/world.ts";
import { documentNumberPrefix } from "./billing-entity.ts";

/** The organization. Its webhook endpoints and its taxes are in tables of their own. */
export interface OrganizationRow extends Required<
  Omit<Organization, "billing_configuration" | "taxes" | "webhook_url" | "webhook_urls">
> {
  readonly billing_configuration: {
    readonly document_locale: string;
    readonly invoice_footer: string | null;
    readonly invoice_grace_period: number;
  };
}

const table: TableName<OrganizationRow> = defineTable("organizations");

/** The organization that the API key belongs to. */
export function organizationOf(world: World): OrganizationRow {
  return world.table(table).get(world.organizationId) ?? world.table(table).add(newOrganization(world));
}

/** Replaces fields of the organization, and returns it. */
export function changeOrganization(world: World, fields: Partial<OrganizationRow>): OrganizationRow {
  return world.table(table).change(organizationOf(world), fields);
}

/** An organization with the settings of a new one. */
function newOrganization(world: World): OrganizationRow {
  return {
    lago_id: world.organizationId,
    name: "Fake",
    slug: "fake",
    default_currency: "USD",
    created_at: world.startedAt,
    country: null,
    address_line1: null,
    address_line2: null,
    state: null,
    zipcode: null,
    email: "billing@fake.example",
    city: null,
    legal_name: null,
    legal_number: null,
    timezone: "UTC",
    net_payment_term: 0,
    email_settings: [],
    document_numbering: "per_customer",
    document_number_prefix: documentNumberPrefix,
    tax_identification_number: null,
    finalize_zero_amount_invoice: true,
    billing_configuration: { invoice_footer: null, invoice_grace_period: 0, document_locale: "en" },
    events_store: world.eventStore,
  };
}
