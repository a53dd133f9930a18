import type { OrganizationId } from "./organization-id.ts";

/** Options for webhooks that are signed by `hmac`. */
export interface HmacOptions {
  /** HMAC signature token of your organization, or several during a rotation. It is not the API key. */
  readonly secret: string | readonly string[];
  /**
   * Accepts only webhooks of these organizations: one `lago_id`, several, or a function that returns them.
   *
   * It is optional: each organization has its own token, so a valid signature already proves the organization.
   *
   * @default Every organization that signs with the secret.
   */
  readonly organizationId?: OrganizationId;
}
