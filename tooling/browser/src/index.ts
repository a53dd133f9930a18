export { axeViolations } from "./axe-violations.ts";
export { findChromium } from "./find-chromium.ts";
export { launchChromium } from "./launch-chromium.ts";
