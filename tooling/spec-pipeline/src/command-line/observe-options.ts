import type { ObserveOptions } from "../observe/observe-server.ts";
import type { Flags } from "./flags.ts";
import { wrongUsage } from "./usage.ts";

/** Reads what an observation needs, the key from the environment: an argument can be seen by every user of a machine. */
export function readObserveOptions(flags: Flags): ObserveOptions {
  const { "base-url": baseUrl, "lago-version": lagoVersion, "dry-run": dryRun, write, prefix } = flags;
  const apiKey = process.env["LAGO_API_KEY"];
  if (baseUrl === undefined) throw wrongUsage("`observe` needs `--base-url`, where the Lago is.");
  if (!apiKey) throw wrongUsage("`observe` needs the key of the Lago in the environment variable `LAGO_API_KEY`.");
  if (write && prefix === undefined)
    throw wrongUsage("`--write` needs `--prefix`, which the names of all begin with that it makes.");
  if (!write && prefix !== undefined) throw wrongUsage("`--prefix` is for what `--write` makes: give both or neither.");
  return { baseUrl, apiKey, lagoVersion, prefix, dryRun, signal: interruption() };
}

/** Aborts at Ctrl+C, so that what was made is deleted before the command ends; a second one ends it at once. */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    controller.abort();
  });
  return controller.signal;
}
