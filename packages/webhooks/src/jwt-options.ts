import type { OrganizationId } from "./organization-id.ts";

/** What the public key can be had from: `lago.webhooks` of the client, or whatever has the same method. */
export interface PublicKeySource {
  /** The Lago that signs: the URL of the server, without the path of the API. */
  readonly serverUrl?: string;
  /** Gets the key: a PEM, or the Base64 of one, as the API sends it. */
  jsonPublicKey(options?: { readonly totalTimeout?: number }): Promise<string>;
}

/** What webhooks signed by `jwt` are verified with. */
export type JwtOptions = JwtOptionsOfClient | JwtOptionsOfKey;

/** What is the same, whatever the key comes from. */
export interface JwtOrganization {
  /**
   * The organizations whose webhooks are believed, by `lago_id`: one, several, or a function that gives them.
   *
   * A Lago signs for all its organizations with one key, and sends to any URL that one of them names: the signature says
   * which Lago sent a webhook, and only this says for whom.
   *
   * A function is called at the first webhook, and again, at most every 10 seconds, when one is of another organization.
   * If it fails, nothing is believed, and it is called again after 3 seconds.
   *
   * @example
   * async () => (await lago.organization.get()).lago_id
   */
  readonly organizationId: OrganizationId;
}

/** How webhooks of the Lago that a client calls are verified. */
export interface JwtOptionsOfClient extends JwtOrganization {
  /**
   * The client's `lago.webhooks`, which is asked for the public key.
   *
   * It is asked at the first webhook, and again, at most every 10 seconds, when a signature does not fit.
   */
  readonly key: PublicKeySource & { readonly serverUrl: string };
  /**
   * The Lago that signs: its own `LAGO_API_URL`, to the letter, if the client calls it by another URL.
   *
   * @default The URL that the client calls, without the path of the API.
   */
  readonly issuer?: string | readonly string[];
}

/** How webhooks are verified where nothing but the key is known of the Lago that signs. */
export interface JwtOptionsOfKey extends JwtOrganization {
  /**
   * The public key, or what can be asked for it.
   *
   * It may be what the API answers, as it is, or what is in that: Base64, a PEM or DER. Line ends may be written as `\n`.
   */
  readonly key: PublicKeySource | string | Uint8Array;
  /**
   * The Lago that signs: its own `LAGO_API_URL`, to the letter. It is `https://api.getlago.com`, without `/api/v1`, in
   * Lago's US cloud.
   */
  readonly issuer: string | readonly string[];
}
