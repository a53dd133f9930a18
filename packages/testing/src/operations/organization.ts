import type { Organization } from "@lagokit/types";
import type { RequestBody } from "../operation.ts";
import { inEnvelope } from "../server/call.ts";
import { FieldErrors } from "../server/field-errors.ts";
import { given } from "../server/given.ts";
import type { Handlers } from "../server/handlers.ts";
import { NotSimulated } from "../server/refusal.ts";
import { type BillingEntityRow, defaultBillingEntity, saveBillingEntity } from "../state/billing-entities.ts";
import { changeOrganization, organizationOf, type OrganizationRow } from "../state/organization.ts";
import { taxTable } from "../state/tables.ts";
import { newWebhookEndpoint, refuseInvalidEndpoint, webhookEndpointTable } from "../state/webhook-endpoints.ts";
import type { World } from "../world/world.ts";
import { addSharedErrors, refuseInvalidEntity } from "./billing-entities/billing-entity-checks.ts";
import { settingsOf } from "./billing-entities/billing-entity-settings.ts";

type Input = RequestBody<"updateOrganization">["organization"];

/** The operations of the organization. */
export const organization: Handlers<"findOrganization" | "updateOrganization"> = {
  findOrganization: ({ world }) => ({ organization: toOrganization(world, organizationOf(world)) }),
  updateOrganization({ world, body }) {
    const input = inEnvelope(body, "organization");
    const changed = { ...organizationOf(world), ...changesOf(world, input) };
    const entity = { ...defaultBillingEntity(world), ...entityChanges(world, input) };
    refuseInvalid(changed);
    refuseInvalidEntity(world, entity);
    if (input.webhook_url !== undefined) setFirstWebhookUrl(world, input.webhook_url ?? "");
    saveBillingEntity(world, entity);
    const taxes = world.table(taxTable).newest(({ applied_to_organization: applies }) => applies);
    return { organization: { ...toOrganization(world, changeOrganization(world, changed)), taxes } };
  },
};

/** The fields that the organization has itself. */
function changesOf(world: World, input: Input): Partial<OrganizationRow> {
  const settings = settingsOf(world, input);
  const { document_number_prefix: prefix } = settings;
  const { billing_configuration: configuration } = organizationOf(world);
  return {
    ...given(
      settings,
      "address_line1",
      "address_line2",
      "city",
      "country",
      "default_currency",
      "email",
      "email_settings",
    ),
    ...given(settings, "finalize_zero_amount_invoice", "legal_name", "legal_number", "net_payment_term", "state"),
    ...given(settings, "tax_identification_number", "timezone", "zipcode"),
    ...given(input, "document_numbering"),
    ...(prefix != null && { document_number_prefix: prefix }),
    ...(input.slug !== undefined && { slug: input.slug.trim().toLowerCase() }),
    billing_configuration: {
      ...configuration,
      ...given(settings, "document_locale", "invoice_footer", "invoice_grace_period"),
    },
  };
}

/** Many settings of the organization are settings of its default billing entity, too. */
function entityChanges(world: World, input: Input): Partial<BillingEntityRow> {
  const { document_numbering: numbering } = input;
  const ownNumbering = numbering === "per_customer" ? numbering : "per_billing_entity";
  return {
    ...settingsOf(world, input),
    ...(numbering !== undefined && { document_numbering: ownNumbering }),
    updated_at: world.timestamp(),
  };
}

function refuseInvalid(row: OrganizationRow): void {
  const errors = new FieldErrors();
  addSharedErrors(errors, { ...row, ...row.billing_configuration });
  errors.refuse();
  if (!/^[a-z0-9-]+$/.test(row.slug))
    throw new NotSimulated("Which characters a `slug` can have is not known. Use letters, digits and hyphens.");
}

function setFirstWebhookUrl(world: World, url: string): void {
  const endpoints = world.table(webhookEndpointTable);
  const [first] = endpoints.where();
  const endpoint = first === undefined ? newWebhookEndpoint(world, url) : { ...first, webhook_url: url };
  refuseInvalidEndpoint(world, endpoint);
  endpoints.add(endpoint);
}

/** Only the response to an update has taxes. */
function toOrganization(world: World, row: OrganizationRow): Organization {
  const urls = world
    .table(webhookEndpointTable)
    .where()
    .map(({ webhook_url: url }) => url);
  return { ...row, webhook_url: urls[0] ?? "", webhook_urls: urls };
}
