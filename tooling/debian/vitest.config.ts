import { defineConfig } from "vitest/config";

// Where Chromium is missing, the first to want it waits for Debian's package.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 300_000 } });
