import { keepValue } from "./kept-value.ts";
import type { OrganizationId } from "./organization-id.ts";
import { textsOf } from "./texts-of.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Rejects if a verified event belongs to an organization that is not accepted. */
export type OrganizationCheck = (id: unknown) => Promise<void>;

/** Returns the check of an option. Throws if the option is neither IDs nor a function. */
export function organizationCheck(option: string, given: OrganizationId): OrganizationCheck {
  const fitsAny = keepValue("organization_unavailable", idsOf(option, given));
  return async (id) => {
    if (await fitsAny((ids) => ids.some((known) => known === id))) return;
    // The message does not suggest this ID as a value: anyone with an organization on the same Lago server can send it.
    const came = typeof id === "string" ? JSON.stringify(id) : "a non-string";
    throw new WebhookVerificationError("organization_mismatch", 401, `: ${came} is not in \`${option}\``);
  };
}

function idsOf(option: string, given: OrganizationId | undefined): () => Promise<readonly string[]> {
  if (given == null)
    throw new TypeError(`\`${option}\` must be a lago_id, or async () => (await lago.organization.get()).lago_id.`);
  if (typeof given === "function") return async () => textsOf(option, await given());
  const ids = textsOf(option, given);
  return async () => ids;
}
