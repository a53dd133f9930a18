import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { environmentVariable } from "./environment-variable.ts";

/** Finds the API key, in the option or in the environment, and refuses one that cannot be a key. */
export function readApiKey(option: string | undefined): string {
  if (option != null) return check(option, "apiKey");
  const variable = environmentVariable("LAGO_API_KEY");
  if (variable !== undefined) return check(variable, "LAGO_API_KEY");
  throw new LagoConfigurationError("apiKey", "is missing. Pass it to `new Lago({ apiKey })`, or set `LAGO_API_KEY`.");
}

function check(key: unknown, source: string): string {
  if (typeof key !== "string")
    throw new LagoConfigurationError(source, `must be a string, and is of type ${typeof key}.`);
  if (key === "") throw new LagoConfigurationError(source, "is empty. Copy the key from Developers in Lago.");
  if (!/^[\x21-\x7e]+$/.test(key))
    throw new LagoConfigurationError(
      source,
      "has a space, a line break or another character that no key has. Copy the key alone, without `Bearer` or quotes around it.",
    );
  return key;
}
