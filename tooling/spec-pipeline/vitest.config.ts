import { defineConfig } from "vitest/config";

// Some tests start git and the linter, several of them on a machine that does other things too.
export default defineConfig({ test: { testTimeout: 120_000, hookTimeout: 120_000 } });
