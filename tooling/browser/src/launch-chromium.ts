import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** Without these, Chromium asks its maker's servers for updates and more, which tests are not to depend on. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Starts Chromium, headless and with a profile that is empty; close it, or let `await using` do so. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: quiet,
    // Its sandbox refuses to be started by root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
