import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";
import { environmentVariable } from "./environment-variable.ts";

/** Finds the API key, in the option or in the environment, and refuses one that cannot be a key. */
export function readApiKey(option: string | undefined): string {
  const key: unknown = option ?? environmentVariable("LAGO_API_KEY");
  const refuse = (problem: string, source = option == null ? "LAGO_API_KEY" : "apiKey"): never => {
    throw new LagoConfigurationError(source, problem);
  };
  if (key === undefined)
    return refuse("is missing. Pass it to `new Lago({ apiKey })`, or set `LAGO_API_KEY`.", "apiKey");
  if (typeof key !== "string") return refuse(`must be a string, and is of type ${typeof key}.`);
  if (key === "") return refuse("is empty. Copy the key from Developers in Lago.");
  if (/^[\x21-\x7e]+$/.test(key)) return key;
  return refuse(
    "has a space, a line break or another character that no key has. Copy the key alone, without `Bearer` or quotes around it.",
  );
}
