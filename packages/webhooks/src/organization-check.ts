import { keepValue } from "./kept-value.ts";
import type { OrganizationId } from "./organization-id.ts";
import { textsOf } from "./texts-of.ts";
import { WebhookVerificationError } from "./webhook-verification-error.ts";

/** Rejects if an event, whose signature is proven, is of another organization than those to believe. */
export type OrganizationCheck = (id: unknown) => Promise<void>;

/** Makes the check of an option. What is given as it is, and is no id, is refused at once. */
export function organizationCheck(option: string, given: OrganizationId): OrganizationCheck {
  const fitsAny = keepValue("organization_unavailable", idsOf(option, given));
  return async (id) => {
    if (await fitsAny((ids) => ids.some((known) => known === id))) return;
    // Nothing says to give this one too: whoever has an organization at the same Lago can make it come.
    const came = typeof id === "string" ? JSON.stringify(id) : "none";
    throw new WebhookVerificationError("organization_mismatch", 401, `: ${came} is not in \`${option}\``);
  };
}

function idsOf(option: string, given: OrganizationId | undefined): () => Promise<readonly string[]> {
  if (given == null)
    throw new TypeError(
      `\`${option}\` is missing: give your organization's id, or async () => (await lago.organization.get()).lago_id.`,
    );
  if (typeof given === "function") return async () => textsOf(option, await given());
  const ids = textsOf(option, given);
  return async () => ids;
}
