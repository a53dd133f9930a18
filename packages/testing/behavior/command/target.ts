import { type Fetch, Lago } from "@lagokit/client";

/** A server to run behaviors on. */
export interface Target {
  /** Its base URL, without `/api/v1`. */
  readonly url: string;
  readonly apiKey: string;
  readonly fetch: Fetch;
  /** How often the client retries a request. A real server limits rates and reports conflicts. */
  readonly maxRetries: number;
  /** Whether the URL may begin with `http://` in any network. */
  readonly allowsHttp: boolean;
}

/** Creates a client of a server. */
export function createClient({ url, apiKey, fetch, maxRetries, allowsHttp }: Target): Lago {
  return new Lago({ apiKey, baseUrl: url, fetch, maxRetries, dangerouslyAllowHttp: allowsHttp });
}

/** Creates a client that sends no API key. */
export function createAnonymousClient({ url, fetch, maxRetries, allowsHttp }: Target): Lago {
  return new Lago({ auth: false, baseUrl: url, fetch, maxRetries, dangerouslyAllowHttp: allowsHttp });
}
