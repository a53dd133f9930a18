import { LagoAuthenticationError, LagoConfigurationError, LagoPermissionError } from "@lagokit/client";
import { fakeLago } from "../../src/index.ts";
import { CannotRun, type Options } from "./options.ts";
import type { Surroundings } from "./surroundings.ts";
import { createClient, type Target } from "./target.ts";
import { messageOf } from "./trial.ts";

/** The variables that name a server. */
type Environment = Surroundings["environment"];

/** Finds the server in the environment. Returns undefined if it names none. An empty variable counts as none. */
export function findServer(environment: Environment, { allowsHttp }: Pick<Options, "allowsHttp">): Target | undefined {
  const { LAGO_API_URL: url, LAGO_API_KEY: apiKey } = environment;
  if (!url && !apiKey) return undefined;
  if (!url) throw new CannotRun("LAGO_API_KEY is set, but LAGO_API_URL is not. Set both, or neither for the fake.");
  if (!apiKey) throw new CannotRun("LAGO_API_URL is set, but LAGO_API_KEY is not. Set both, or neither for the fake.");
  const target = { url: url.replace(/(\/api\/v1)?\/*$/, ""), apiKey, fetch, maxRetries: 4, allowsHttp };
  try {
    createClient(target);
  } catch (error) {
    throw error instanceof LagoConfigurationError ? new CannotRun(describe(error)) : error;
  }
  return target;
}

/** A new fake to run the behaviors on. */
export function fakeTarget(): Target {
  const { url, apiKey, fetch } = fakeLago();
  return { url, apiKey, fetch, maxRetries: 0, allowsHttp: false };
}

/** Throws if the server does not respond as Lago, or refuses the key. */
export async function requireLago(target: Target): Promise<void> {
  const lago = createClient({ ...target, maxRetries: 0 });
  try {
    await lago.taxes.list({ per_page: 1 }, { timeout: 15_000 });
  } catch (error) {
    // The key may have other permissions.
    if (error instanceof LagoPermissionError) return;
    const hint =
      error instanceof LagoAuthenticationError ? "The server refused LAGO_API_KEY" : "The server is not usable";
    throw new CannotRun(`${hint}: ${messageOf(error)}`, { cause: error });
  }
}

/** Whether a server refuses a feature that needs a license. Without one, it ignores some fields of requests. */
export async function findLacksLicense(target: Target): Promise<boolean> {
  const logs = createClient(target).activityLogs.list({ per_page: 1 });
  return await logs.then(
    () => false,
    (error: unknown) => error instanceof LagoPermissionError && error.code === "feature_unavailable",
  );
}

/** The error names the options of the client. */
function describe({ message }: LagoConfigurationError): string {
  return message
    .replace(/^`(baseUrl|apiKey)`/, (_, option) => (option === "baseUrl" ? "LAGO_API_URL" : "LAGO_API_KEY"))
    .replace("`dangerouslyAllowHttp: true`", "--allow-http")
    .replace(/: use `headers`\.$/, ".");
}
