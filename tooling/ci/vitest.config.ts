import { defineConfig } from "vitest/config";

// Each start of a mock loads Prism and checks the whole document, on a machine that may also run other tasks.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
