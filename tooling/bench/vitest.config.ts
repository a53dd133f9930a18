import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Each measurement runs in its own process.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    globalSetup: "test/global-setup.ts",
    // Vitest must not transform the mock, which is made to run in Node.
    server: { deps: { external: [/tooling\/mock/] } },
  },
});
