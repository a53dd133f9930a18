import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { environmentVariable } from "./environment-variable.ts";

/** An API key, or a function that returns one for each attempt. */
export type ApiKey = string | (() => string | undefined | Promise<string | undefined>);

/** Finds the API key in the option or in the environment, and refuses a value that cannot be a key. */
export function readApiKey(option: ApiKey | undefined): ApiKey {
  if (typeof option === "function") return option;
  return checkApiKey(option ?? environmentVariable("LAGO_API_KEY"), option == null ? "LAGO_API_KEY" : "apiKey");
}

/** Gets the API key from the caller's function. */
export async function getApiKey(apiKey: Exclude<ApiKey, string>): Promise<string> {
  return checkApiKey(await apiKey(), "apiKey");
}

function checkApiKey(key: unknown, source: string): string {
  const refuse = (problem: string): never => {
    throw new LagoConfigurationError(key === undefined ? "apiKey" : source, problem);
  };
  if (key === undefined) return refuse("is missing. Pass it to `new Lago({ apiKey })`, or set `LAGO_API_KEY`.");
  if (typeof key !== "string") return refuse(`must be a string; received ${typeof key}.`);
  if (key === "") return refuse("is empty. Copy the key from Developers in Lago.");
  if (/^[!#-&(-_a-~]+$/.test(key)) return key;
  return refuse(
    "has a space, a line break, a quote or another invalid character. Copy only the key, without `Bearer` or quotes.",
  );
}
