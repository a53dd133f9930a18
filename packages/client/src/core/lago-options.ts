import type { Fetch } from "./fetch.ts";
import type { HeadersInput } from "./headers.ts";
import type { Region } from "./base-url.ts";

/** The options of `new Lago()`. */
export interface LagoOptions {
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
   * Whether the key may travel unencrypted to a host that is not this machine.
   * @default false
   */
  readonly allowInsecureHttp?: boolean | undefined;
  /**
   * Headers to send with every request.
   * @default {}
   */
  readonly headers?: HeadersInput | undefined;
  /**
   * What sends the requests.
   * @default `globalThis.fetch`, as it is at the time of each call
   */
  readonly fetch?: Fetch | undefined;
  /**
   * How long a request may take until its answer is read to the end, in milliseconds.
   * @default 60_000
   */
  readonly timeout?: number | undefined;
}
