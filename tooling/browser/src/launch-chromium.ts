import { type Browser, chromium } from "playwright-core";
import { findChromium } from "./find-chromium.ts";

/** Without these flags, Chromium contacts its vendor's servers, for example for updates. Tests must not depend on them. */
const quiet = [
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-gpu",
  "--disable-quic",
  "--disable-sync",
  "--no-first-run",
];

/** Starts headless Chromium with an empty profile. The caller must close it, or use `await using`. */
export function launchChromium(): Promise<Browser> {
  return chromium.launch({
    executablePath: findChromium(),
    args: quiet,
    // The sandbox does not start as root.
    chromiumSandbox: process.getuid?.() !== 0,
  });
}
