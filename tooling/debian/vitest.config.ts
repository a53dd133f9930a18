import { defineConfig } from "vitest/config";

// A test waits for other installations.
export default defineConfig({ test: { testTimeout: 600_000 } });
