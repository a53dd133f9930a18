import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { environmentVariable } from "./environment-variable.ts";
import type { LagoOptions } from "./lago-options.ts";
import type { Region } from "./region.ts";

/** The URLs of a Lago server. */
export interface Urls {
  /** The server, without the path of the API. */
  readonly serverUrl: string;
  readonly baseUrl: string;
  /** Where events with `ingest: true` are sent, if there is such a host. */
  readonly ingestUrl: string | undefined;
}

/** Lago's clouds, by region. */
export const clouds: Readonly<Record<Region, string>> = {
  us: "https://api.getlago.com",
  eu: "https://api.eu.getlago.com",
};

/** Finds the URLs of the API: an option, otherwise the environment, otherwise Lago's US cloud. */
export function readUrls(options: LagoOptions): Urls {
  const { apiPath = "/api/v1", ingestUrl } = options;
  const checked = { ...options, apiPath };
  const serverUrl = readServerUrl(checked);
  // Lago has an ingest host only for its US cloud.
  const own = serverUrl === clouds.us ? "https://ingest.getlago.com" : undefined;
  const ingest = ingestUrl == null ? own : readUrl("ingestUrl", ingestUrl, checked);
  return { serverUrl, baseUrl: serverUrl + apiPath, ingestUrl: ingest && ingest + apiPath };
}

function readServerUrl(options: LagoOptions): string {
  const { baseUrl, region } = options;
  if (baseUrl != null && region != null)
    throw new LagoConfigurationError("region", "cannot be combined with `baseUrl`. Pass only one of them.");
  if (baseUrl != null) return readUrl("baseUrl", baseUrl, options);
  if (region != null) return clouds[region];
  const variable = environmentVariable("LAGO_API_URL");
  return variable === undefined ? clouds.us : readUrl("LAGO_API_URL", variable, options);
}

/** Refuses a URL that cannot be the API's. The error does not show the URL: it may contain a secret by mistake. */
function readUrl(source: string, text: string, { dangerouslyAllowHttp, apiPath = "" }: LagoOptions): string {
  const refuse = (problem: string): never => {
    throw new LagoConfigurationError(source, problem);
  };
  if (!URL.canParse(text)) refuse("is not a URL. Write it like https://lago.example.com.");
  const { protocol, username, password, search, hash, hostname, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol)) refuse("must start with https://.");
  if (username || password) refuse("must not contain a username or password: use `headers`.");
  if (search || hash) refuse("must not contain ? or #.");
  if (protocol === "http:" && !dangerouslyAllowHttp && !local.test(hostname))
    refuse(
      "would send the key unencrypted. Use https://, or `dangerouslyAllowHttp: true` in a network that you trust.",
    );
  const path = pathname.replace(/\/+$/, "");
  return origin + (path.endsWith(apiPath) ? path.slice(0, path.length - apiPath.length) : path);
}

const local = /^((.+\.)?localhost|\[::1\]|127(\.\d+){3})$/;
