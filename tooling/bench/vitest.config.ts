import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Whatever is measured runs in processes of its own.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    maxConcurrency: 2,
    globalSetup: "test/global-setup.ts",
    // The mock is run by Node itself, as it is made for.
    server: { deps: { external: [/tooling\/mock/] } },
  },
});
