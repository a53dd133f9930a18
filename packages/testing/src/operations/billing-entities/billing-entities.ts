import type { BillingEntity, BillingEntityExtended } from "@lagokit/types";
import { inEnvelope } from "../../server/call.ts";
import { given } from "../../server/given.ts";
import type { Handlers } from "../../server/handlers.ts";
import { forbidden, notFound } from "../../server/refusal.ts";
import {
  billingEntities as entitiesOf,
  type BillingEntityRow,
  billingEntityTaxes,
  findBillingEntity,
  newBillingEntity,
  saveBillingEntity,
} from "../../state/billing-entities.ts";
import { taxTable } from "../../state/tables.ts";
import type { World } from "../../world/world.ts";
import { refuseInvalidEntity } from "./billing-entity-checks.ts";
import { settingsOf } from "./billing-entity-settings.ts";

/** The operations of billing entities. */
export const billingEntities: Handlers<
  "createBillingEntity" | "getBillingEntity" | "listBillingEntities" | "updateBillingEntity"
> = {
  listBillingEntities: ({ world }) => ({ billing_entities: entitiesOf(world).where().map(toBillingEntity) }),
  getBillingEntity: ({ world, path }) => ({
    billing_entity: toExtended(world, findBillingEntity(world, path.code)),
  }),
  createBillingEntity({ world, body }) {
    const input = inEnvelope(body, "billing_entity");
    if (!world.license) throw forbidden("feature_unavailable");
    const entity: BillingEntityRow = {
      ...newBillingEntity(world.timestamp()),
      lago_id: world.newId(),
      code: input.code,
      name: input.name,
      email: null,
      document_number_prefix: null,
      is_default: false,
      ...settingsOf(world, input),
      ...given(input, "document_numbering"),
    };
    refuseInvalidEntity(world, entity);
    return { billing_entity: toBillingEntity(entitiesOf(world).add(withPrefix(entity))) };
  },
  updateBillingEntity({ world, path, body }) {
    const entity = findBillingEntity(world, path.code);
    const input = inEnvelope(body, "billing_entity");
    const taxes = input.tax_codes === undefined ? {} : { tax_ids: taxIds(world, input.tax_codes) };
    const settings = { ...settingsOf(world, input), ...given(input, "document_numbering") };
    const changed = { ...entity, ...settings, ...taxes, updated_at: world.timestamp() };
    refuseInvalidEntity(world, changed);
    return { billing_entity: toExtended(world, saveBillingEntity(world, changed)) };
  },
};

function toBillingEntity({ tax_ids: _ids, ...entity }: BillingEntityRow): BillingEntity {
  return entity;
}

/** The API cannot create invoice custom sections, and Lago ignores unknown codes of them. Therefore, no entity has one. */
function toExtended(world: World, entity: BillingEntityRow): BillingEntityExtended {
  return {
    ...toBillingEntity(entity),
    taxes: billingEntityTaxes(world, entity),
    selected_invoice_custom_sections: [],
  };
}

/** Without a prefix, Lago makes one of the start of the name and the end of the ID. */
function withPrefix(entity: BillingEntityRow): BillingEntityRow {
  const made = `${entity.name.slice(0, 3)}-${entity.lago_id.slice(-4)}`.toUpperCase();
  return { ...entity, document_number_prefix: entity.document_number_prefix ?? made };
}

/** Only here does Lago ignore the case of the codes. */
function taxIds(world: World, codes: readonly string[]): string[] {
  const wanted = new Set(codes.map((code) => code.toUpperCase()));
  const taxes = world.table(taxTable).where(({ code }) => wanted.has(code.toUpperCase()));
  if (taxes.length !== wanted.size) throw notFound("tax");
  return taxes.map(({ lago_id: id }) => id);
}
