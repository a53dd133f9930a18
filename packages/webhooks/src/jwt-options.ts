import type { OrganizationId } from "./organization-id.ts";

/** Source of the public key: `lago.webhooks` of the client, or another object with the same method. */
export interface PublicKeySource {
  /** URL of the Lago server that signs, without the path of the API. */
  readonly serverUrl?: string;
  /** Returns the key: a PEM, or the base64 of a PEM, as the API returns it. */
  jsonPublicKey(options?: { readonly totalTimeout?: number }): Promise<string>;
}

/** Options for webhooks that are signed by `jwt`. */
export type JwtOptions = JwtOptionsOfClient | JwtOptionsOfKey;

/** The part of the `jwt` options that does not depend on the key. */
export interface JwtOrganization {
  /**
   * Accepts only webhooks of these organizations: one `lago_id`, several, or a function that returns them.
   *
   * A Lago server signs with one key for all its organizations, and sends to any URL that one of them configures. A valid
   * signature proves only which server sent a webhook. This option checks the organization.
   *
   * The function is called for the first webhook with a valid signature, and again if a webhook belongs to another
   * organization: at most every 10 seconds, or 3 seconds after a failure. While it fails, only organizations that it returned
   * earlier are accepted.
   *
   * @example
   * async () => (await lago.organization.get()).lago_id
   */
  readonly organizationId: OrganizationId;
}

/** Options for `jwt` with the key of the Lago server that a client calls. */
export interface JwtOptionsOfClient extends JwtOrganization {
  /**
   * `lago.webhooks` of the client, which requests the public key.
   *
   * The first webhook requests the key. A signature that does not match requests it again: at
   * most every 10 seconds, or 3 seconds after a failure.
   */
  readonly key: PublicKeySource & { readonly serverUrl: string };
  /**
   * Issuer of the signature: `LAGO_API_URL` of the Lago server, to the letter. Set it if the client uses another URL.
   *
   * @default The URL that the client calls, without the path of the API.
   */
  readonly issuer?: string | readonly string[];
}

/** Options for `jwt` with a key, without a client. */
export interface JwtOptionsOfKey extends JwtOrganization {
  /**
   * Public key, or a source of it.
   *
   * A key is a PEM, base64, DER, or the response body of `GET /webhooks/json_public_key`. Line ends may be written as `\n`.
   */
  readonly key: PublicKeySource | string | Uint8Array;
  /**
   * Issuer of the signature: `LAGO_API_URL` of the Lago server, to the letter. For Lago's US cloud, it is
   * `https://api.getlago.com`, without `/api/v1`.
   */
  readonly issuer: string | readonly string[];
}
