/** Handles a webhook, such as `app.fetch` of Hono, or a handler of Next.js. */
export type WebhookHandler = (request: Request) => Response | Promise<Response>;

/** The algorithm of a signature. */
export type Signing = "hmac" | "jwt";

/** Options of `onWebhook`. */
export interface OnWebhookOptions {
  /**
   * How the webhooks are signed.
   * @default "jwt"
   */
  readonly signing?: Signing;
  /**
   * The types that are sent to this receiver.
   * @default all types
   */
  readonly types?: readonly string[];
  /**
   * The URL of the requests.
   * @default "https://app.example.com/webhooks"
   */
  readonly url?: string;
}

/** Who receives webhooks. */
export interface Receiver {
  readonly handler: WebhookHandler;
  readonly signing: Signing;
  readonly types: ReadonlySet<string> | undefined;
  readonly requestUrl: string;
  /** The URL of the Lago server that signs by `jwt`, as this receiver knows it. */
  readonly issuer: string;
  /** The URL of the webhook endpoint that was created by the API. */
  readonly endpointUrl?: string;
  /** Whether it still receives webhooks. */
  readonly isActive: () => boolean;
}
