import type { ApiKey } from "./api-key.ts";
import type { Region } from "./region.ts";
import type { RequestOptions } from "./request-options.ts";

/** The options of `new Lago()`: its own, and what every request does unless it is told otherwise. */
export interface LagoOptions extends Omit<RequestOptions, "signal"> {
  /**
   * The API key of your organization: Lago shows it under Developers. A function is called for each attempt, and a key that
   * it does not have is missed only then, with the call's promise.
   * @default the environment variable `LAGO_API_KEY`
   */
  readonly apiKey?: ApiKey | undefined;
  /**
   * Whether the client adds the key. `false` is for a host that owns the credentials, such as a gateway: it needs no key.
   * @default true
   */
  readonly auth?: boolean | undefined;
  /**
   * Which of Lago's clouds your organization is in. Not together with `baseUrl`.
   * @default "us"
   */
  readonly region?: Region;
  /**
   * Where your own Lago is, with or without `/api/v1`. Not together with `region`.
   * @default the environment variable `LAGO_API_URL`, unless `region` is given
   */
  readonly baseUrl?: string;
  /**
   * The path of the API on the server. A bare Prism serves it without one: `""`.
   * @default "/api/v1"
   */
  readonly apiPath?: string | undefined;
  /**
   * Where events go that are sent with `ingest: true`.
   * @default Lago's own ingest host for its US cloud, none elsewhere
   */
  readonly ingestUrl?: string | undefined;
  /**
   * Whether `events.send` and `events.sendAll` send to the ingest host, unless a call says otherwise.
   * @default false
   */
  readonly ingest?: boolean | undefined;
  /**
   * What is added to the name of the client in `User-Agent`, such as `my-app/1.2.0`. In a browser, that name is sent as
   * `X-Lagokit-Client`.
   * @default none
   */
  readonly userAgent?: string | undefined;
  /**
   * Whether the key may travel unencrypted to a host that is not this machine.
   * @default false
   */
  readonly dangerouslyAllowHttp?: boolean | undefined;
  /**
   * Whether to work in a browser, where everyone who looks can read the key.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}

/** What `withOptions` takes: what every request does, and whose organization it is. */
export interface ClientOverrides extends RequestOptions, Pick<LagoOptions, "apiKey"> {}
