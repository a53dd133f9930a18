import { LagoConfigurationError } from "../errors/lago-configuration-error.ts";

/** Refuses to run in a browser, unless the caller allows it. */
export function checkBrowser(allowed: boolean | undefined): void {
  if (allowed || !("window" in globalThis && "document" in globalThis)) return;
  throw new LagoConfigurationError(
    "dangerouslyAllowBrowser",
    "must be true in a browser, where everyone can read your key. Call Lago from your server.",
  );
}
