import { defineConfig } from "vitest/config";

// Each start of a mock loads all of Prism. A test also checks the whole document, on a machine that can be busy.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000 } });
