import type { OrganizationId } from "./organization-id.ts";

/** What webhooks signed by `hmac` are verified with. */
export interface HmacOptions {
  /** The HMAC signature token of your organization, or several while it is being changed. It is not the API key. */
  readonly secret: string | readonly string[];
  /**
   * The organizations whose webhooks are believed, by `lago_id`: one, several, or a function that gives them.
   *
   * Each organization has a token of its own, so that a signature says already for whom a webhook is.
   *
   * @default Any that signs with the secret.
   */
  readonly organizationId?: OrganizationId;
}
