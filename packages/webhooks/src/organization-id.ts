/**
 * The `lago_id` of the organizations whose webhooks are accepted: one, several, or a function that returns them.
 *
 * The function is called for the first webhook with a valid signature, and again if a webhook belongs to another organization:
 * at most every 10 seconds, or 3 seconds after a failure. While it fails, only organizations that it returned earlier are
 * accepted.
 */
export type OrganizationId =
  | string
  | readonly string[]
  | (() => string | readonly string[] | Promise<string | readonly string[]>);
