import type { Cases } from "../case.ts";

/** The cases of `lago.organization`. */
export const organization = {
  updateOrganization: (lago, { body, options }) => lago.organization.update(body.organization, options),
} satisfies Cases<"updateOrganization">;
