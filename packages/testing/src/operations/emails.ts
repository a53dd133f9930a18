import type { Customer } from "@lagokit/types";
import { FieldErrors } from "../server/field-errors.ts";
import { forbidden, notAllowed } from "../server/refusal.ts";
import { findBillingEntity } from "../state/billing-entities.ts";
import type { World } from "../world/world.ts";

/** Who receives an email. */
export interface Recipients {
  readonly to?: readonly string[] | undefined;
  readonly cc?: readonly string[] | undefined;
  readonly bcc?: readonly string[] | undefined;
}

/** A document that an email is about. */
export interface Emailed {
  readonly kind: "credit_note" | "invoice";
  readonly status: string;
  readonly customer: Pick<Customer, "billing_entity_code" | "email">;
}

/** The email setting of the billing entity that each document needs. */
const settings = { credit_note: "credit_note.created", invoice: "invoice.finalized" } as const;

const email =
  /^[a-zA-Z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?(?:\.[a-zA-Z0-9](?:[a-zA-Z0-9-]{0,61}[a-zA-Z0-9])?)*$/;

/**
 * Accepts the request for an email, or refuses it as Lago does. The fake sends no emails: find the request in `fake.requests`.
 *
 * `app/services/emails/resend_service.rb`.
 */
export function resendEmail(world: World, document: Emailed, recipients: Recipients): undefined {
  const { kind, customer } = document;
  if (document.status !== "finalized") throw notAllowed(`${kind}_not_finalized`);
  if (!world.license) throw forbidden("premium_license_required");
  const entity = findBillingEntity(world, customer.billing_entity_code);
  if (!entity.email_settings?.includes(settings[kind])) throw notAllowed("email_settings_disabled");
  const to = recipients.to?.length ? recipients.to : [customer.email ?? ""].filter((address) => address !== "");
  new FieldErrors()
    .add("billing_entity", "must have email configured", !entity.email)
    .add("to", "must have at least one recipient", to.length === 0)
    .add("to", invalidText(to), invalidOf(to).length > 0)
    .add("cc", invalidText(recipients.cc), invalidOf(recipients.cc).length > 0)
    .add("bcc", invalidText(recipients.bcc), invalidOf(recipients.bcc).length > 0)
    .refuse();
  return undefined;
}

function invalidText(addresses: readonly string[] | undefined): string {
  return `invalid email format: ${invalidOf(addresses).join(", ")}`;
}

function invalidOf(addresses: readonly string[] = []): string[] {
  return addresses.filter((address) => !email.test(address));
}
