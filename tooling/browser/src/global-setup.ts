import { findChromium } from "./find-chromium.ts";

/** What vitest does before the tests of a project that starts Chromium: to install it takes as long as the network does. */
export default function installChromium(): void {
  findChromium();
}
