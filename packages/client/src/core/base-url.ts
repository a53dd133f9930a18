import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { environmentVariable } from "./environment-variable.ts";
import type { LagoOptions } from "./lago-options.ts";

/** Lago's clouds. */
export type Region = "us" | "eu";

const clouds: Readonly<Record<Region, string>> = {
  us: "https://api.getlago.com/api/v1",
  eu: "https://api.eu.getlago.com/api/v1",
};

/** Finds where the API is: an option, else the environment, else Lago's US cloud. */
export function readBaseUrl({ baseUrl, region, allowInsecureHttp }: LagoOptions): string {
  if (baseUrl != null && region != null)
    throw new LagoConfigurationError("region", "says where Lago is, and so does `baseUrl`. Give one of them.");
  if (baseUrl != null) return normalise("baseUrl", baseUrl, allowInsecureHttp);
  if (region != null) return cloud(region);
  const variable = environmentVariable("LAGO_API_URL");
  return variable === undefined ? clouds.us : normalise("LAGO_API_URL", variable, allowInsecureHttp);
}

/** Finds where events go that are sent with `ingest: true`; Lago has such a host for its US cloud only. */
export function readIngestUrl({ ingestUrl, allowInsecureHttp }: LagoOptions, baseUrl: string): string | undefined {
  if (ingestUrl != null) return normalise("ingestUrl", ingestUrl, allowInsecureHttp);
  return baseUrl === clouds.us ? "https://ingest.getlago.com/api/v1" : undefined;
}

function cloud(region: Region): string {
  if (Object.hasOwn(clouds, region)) return clouds[region];
  throw new LagoConfigurationError("region", 'must be "us" or "eu". For a Lago of your own, give its `baseUrl`.');
}

/** Refuses a URL that cannot be the API's, without showing it: secrets are put there by mistake. */
function normalise(source: string, text: string, allowInsecureHttp: boolean | undefined): string {
  const refuse = (problem: string): never => {
    throw new LagoConfigurationError(source, problem);
  };
  if (!URL.canParse(text)) refuse("is not a URL. Write it like https://lago.example.com.");
  const { protocol, username, password, search, hash, hostname, origin, pathname } = new URL(text);
  if (!/^https?:$/.test(protocol)) refuse("must begin with https://.");
  if (username || password) refuse("must not hold a user or a password. Use `headers` for those.");
  if (search || hash) refuse("must end with its path: remove what follows the ? or the #.");
  if (protocol === "http:" && !allowInsecureHttp && !local.test(hostname))
    refuse(
      "would send the key unencrypted. Use https://, or set `allowInsecureHttp: true` for a network that you trust.",
    );
  return origin + pathname.replace(/(\/api\/v1)?\/*$/, "/api/v1");
}

const local = /^((.+\.)?localhost|\[::1\]|127(\.\d+){3})$/;
