/** What webhooks signed by `hmac` are verified with. */
export interface HmacOptions {
  /** The HMAC signature token of your organization, or several while it is being changed. It is not the API key. */
  readonly secret: string | readonly string[];
}
