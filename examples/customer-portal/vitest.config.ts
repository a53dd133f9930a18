import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "@lagokit/browser/global-setup",
    // Node runs the mock directly, without transformation by vitest.
    server: { deps: { external: [/tooling\/mock/] } },
  },
});
