import type { Region } from "./base-url.ts";
import type { RequestOptions } from "./request-options.ts";

/** The options of `new Lago()`: its own, and what every request does unless it is told otherwise. */
export interface LagoOptions extends Omit<RequestOptions, "signal"> {
  /**
   * The API key of your organisation: Lago shows it under Developers.
   * @default the environment variable `LAGO_API_KEY`
   */
  readonly apiKey?: string | undefined;
  /**
   * Which of Lago's clouds your organisation is in. Not together with `baseUrl`.
   * @default "us"
   */
  readonly region?: Region | undefined;
  /**
   * Where your own Lago is, with or without `/api/v1`. Not together with `region`.
   * @default the environment variable `LAGO_API_URL`, unless `region` is given
   */
  readonly baseUrl?: string | undefined;
  /**
   * Where events go that are sent with `ingest: true`.
   * @default Lago's own ingest host for its US cloud, none elsewhere
   */
  readonly ingestUrl?: string | undefined;
  /**
   * Whether the key may travel unencrypted to a host that is not this machine.
   * @default false
   */
  readonly allowInsecureHttp?: boolean | undefined;
  /**
   * Whether to work in a browser, where everyone who looks can read the key.
   * @default false
   */
  readonly dangerouslyAllowBrowser?: boolean | undefined;
}
