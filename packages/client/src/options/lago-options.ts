import type { ApiKey } from "./api-key.ts";
import type { Region } from "./region.ts";
import type { RequestOptions } from "./request-options.ts";

/** Options of `new Lago()`: its own, and the defaults for every request. */
export interface LagoOptions extends Omit<RequestOptions, "signal"> {
  /**
   * API key of your organization. Lago shows it under Developers. A function is called for each attempt; if it returns
   * no key, the call rejects with a `LagoConfigurationError`.
   * @default the environment variable `LAGO_API_KEY`
   */
  readonly apiKey?: ApiKey | undefined;
  /**
   * Whether the client adds the key. With `false`, no key is needed: use it if another host, such as a gateway, adds
   * the key.
   * @default true
   */
  readonly auth?: boolean | undefined;
  /**
   * The Lago cloud of your organization. Cannot be combined with `baseUrl`.
   * @default "us"
   */
  readonly region?: Region;
  /**
   * URL of a self-hosted Lago, with or without `/api/v1`. Cannot be combined with `region`.
   * @default the environment variable `LAGO_API_URL`, unless `region` is given
   */
  readonly baseUrl?: string;
  /**
   * Path of the API on the server. A Prism mock serves the API without a path: `""`.
   * @default "/api/v1"
   */
  readonly apiPath?: string | undefined;
  /**
   * URL of the host for events with `ingest: true`.
   * @default Lago's own ingest host for its US cloud, none elsewhere
   */
  readonly ingestUrl?: string | undefined;
  /**
   * Whether `events.send` and `events.sendAll` send to the ingest host by default.
   * @default false
   */
  readonly ingest?: boolean | undefined;
  /**
   * Text that is appended to the client's name in `User-Agent`, such as `my-app/1.2.0`. In a browser, the header is
   * `X-Lagokit-Client`.
   * @default none
   */
  readonly userAgent?: string | undefined;
  /**
   * Whether the key may be sent unencrypted to a host other than this machine.
   * @default false
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /**
   * Whether the client may run in a browser, where every visitor can read the key.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** Options of `withOptions`: those of every request, and the key of an organization. */
export interface ClientOverrides extends RequestOptions, Pick<LagoOptions, "apiKey"> {}
