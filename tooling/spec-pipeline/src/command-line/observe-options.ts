import type { ObserveOptions } from "../observe/observe-server.ts";
import type { Flags } from "./flags.ts";
import { wrongUsage } from "./usage.ts";

/**
 * Reads the options of `observe`. The API key comes from the environment, because every user of a machine can see
 * the arguments of a process.
 */
export function readObserveOptions(flags: Flags): ObserveOptions {
  const { "base-url": baseUrl, "lago-version": lagoVersion, "dry-run": dryRun, write, prefix } = flags;
  const apiKey = process.env["LAGO_API_KEY"];
  if (baseUrl === undefined) throw wrongUsage("`observe` requires `--base-url`, the URL of the Lago server.");
  if (!apiKey) throw wrongUsage("`observe` requires the API key in the environment variable `LAGO_API_KEY`.");
  if (write && prefix === undefined)
    throw wrongUsage("`--write` requires `--prefix`, the prefix for the names of everything that it creates.");
  if (!write && prefix !== undefined) throw wrongUsage("`--prefix` is only used with `--write`: give both or neither.");
  return { baseUrl, apiKey, lagoVersion, prefix, dryRun, signal: interruption() };
}

/**
 * Aborts at Ctrl+C, so that created objects are deleted before the command ends. A second Ctrl+C ends the process
 * immediately.
 */
function interruption(): AbortSignal {
  const controller = new AbortController();
  process.once("SIGINT", () => {
    controller.abort();
  });
  return controller.signal;
}
