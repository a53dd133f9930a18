/** What the public key can be had from: `lago.webhooks` of the client, or whatever has the same method. */
export interface PublicKeySource {
  /** Gets the key: a PEM, or the Base64 of one, as the API sends it. */
  jsonPublicKey(): Promise<string>;
}

/** What webhooks signed by `jwt` are verified with. */
export interface JwtOptions {
  /**
   * The public key: `lago.webhooks` of the client, which is asked for it, or a PEM.
   *
   * The client is asked at the first webhook, and again, at most once a minute, when a signature does not fit.
   */
  readonly key: PublicKeySource | string;
  /**
   * The Lago that signs: its own `LAGO_API_URL`, to the letter. It is `https://api.getlago.com`, without `/api/v1`, in
   * Lago's US cloud.
   */
  readonly issuer: string | readonly string[];
}
