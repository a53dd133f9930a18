import type { Cases } from "../case.ts";

/** The cases of `lago.organization`. */
export const organization = {
  findOrganization: (lago, { options }) => lago.organization.get(options),
  updateOrganization: (lago, { body, options }) => lago.organization.update(body.organization, options),
} satisfies Cases<"findOrganization" | "updateOrganization">;
