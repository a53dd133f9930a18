import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Each compilation loads a compiler and all types of the API; each runtime is a program of its own.
    testTimeout: 60_000,
    // npm installs what it does not have yet.
    hookTimeout: 300_000,
    maxConcurrency: 2,
    globalSetup: ["@lagokit/browser/global-setup", "test/global-setup.ts"],
  },
});
