import { defineConfig } from "vitest/config";

// Each compilation loads a compiler and all types of the API.
export default defineConfig({ test: { testTimeout: 60_000, hookTimeout: 60_000, maxConcurrency: 2 } });
