import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The webhooks that Lago sends to your endpoints. */
export class Webhooks {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /** The Lago that sends them: the URL that the client calls, without the path of the API. */
  get serverUrl(): string {
    return this.#core.connect(({ serverUrl }) => serverUrl);
  }

  /**
   * Gets the public key that verifies webhooks signed by `jwt`, as the API sends it: the Base64 of a PEM, in lines.
   *
   * The key changes seldom: get it once, and again when a signature does not verify.
   *
   * Operation: `fetchPublicKey`, `GET /webhooks/public_key`.
   *
   * @deprecated The API advises `jsonPublicKey`, which gives the same key.
   */
  publicKey(options?: RequestOptions): LagoPromise<string> {
    return this.#core.get("/webhooks/public_key", "", { as: "text", options });
  }

  /**
   * Gets the public key that verifies webhooks signed by `jwt`: the Base64 of a PEM, in lines.
   *
   * The key changes seldom: get it once, and again when a signature does not verify.
   *
   * Operation: `fetchJsonPublicKey`, `GET /webhooks/json_public_key`.
   */
  jsonPublicKey(options?: RequestOptions): LagoPromise<string> {
    return this.#core.get("/webhooks/json_public_key", "webhook.public_key", { options });
  }
}
