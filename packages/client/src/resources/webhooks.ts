import type { LagoCore } from "../lago-core.ts";
import type { RequestOptions } from "../options/request-options.ts";
import type { LagoPromise } from "../response/lago-promise.ts";

/** The webhooks that Lago sends to your endpoints. */
export class Webhooks {
  readonly #core: LagoCore;

  constructor(core: LagoCore) {
    this.#core = core;
  }

  /** The URL of the Lago server that sends the webhooks: the URL that the client calls, without the API path. */
  get serverUrl(): string {
    return this.#core.connect(({ serverUrl }) => serverUrl);
  }

  /**
   * Gets the public key that verifies webhooks signed by `jwt`, as the API sends it: a PEM in base64, in several lines.
   *
   * The key rarely changes: cache it, and get it again if a signature does not verify.
   *
   * Operation: `fetchPublicKey`, `GET /webhooks/public_key`.
   *
   * @deprecated Use `jsonPublicKey`, which returns the same key.
   */
  publicKey(options?: RequestOptions): LagoPromise<string> {
    return this.#core.get("/webhooks/public_key", "", { as: "text", options });
  }

  /**
   * Gets the public key that verifies webhooks signed by `jwt`: a PEM in base64, in several lines.
   *
   * The key rarely changes: cache it, and get it again if a signature does not verify.
   *
   * Operation: `fetchJsonPublicKey`, `GET /webhooks/json_public_key`.
   */
  jsonPublicKey(options?: RequestOptions): LagoPromise<string> {
    return this.#core.get("/webhooks/json_public_key", "webhook.public_key", { options });
  }
}
