import { findChromium } from "./find-chromium.ts";

/** Installs Chromium before the tests of a project. Inside a test, a slow network would exceed the timeout. */
export default function installChromium(): void {
  findChromium();
}
