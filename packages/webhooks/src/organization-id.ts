/**
 * The organizations whose webhooks are believed, by `lago_id`: one, several, or a function that gives them.
 *
 * A function is called at the first webhook, and again, at most every 10 seconds, when one is of another organization. If
 * it fails, nothing is believed, and it is called again after 3 seconds.
 */
export type OrganizationId =
  | string
  | readonly string[]
  | (() => string | readonly string[] | Promise<string | readonly string[]>);
