import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "@lagokit/browser/global-setup",
    // The mock is run by Node itself, as it is made for.
    server: { deps: { external: [/tooling\/mock/] } },
  },
});
