/**
 * The `lago_id` of the organizations whose webhooks are accepted: one, several, or a function that returns them.
 *
 * A function is called for the first webhook with a valid signature. It is called again, at most every 10 seconds, if a
 * webhook belongs to another organization. If it fails, only organizations that it returned earlier are accepted. The next
 * webhook after 3 seconds calls it again.
 */
export type OrganizationId =
  | string
  | readonly string[]
  | (() => string | readonly string[] | Promise<string | readonly string[]>);
