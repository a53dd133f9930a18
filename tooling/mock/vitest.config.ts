import { defineConfig } from "vitest/config";

// Each start of a mock loads all of Prism, and the whole document is checked on a machine that does other things too.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000 } });
