import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "@lagokit/browser/global-setup",
    // On two cores, the default is one worker, but most of the work happens in Chromium.
    maxWorkers: 2,
    // Node loads the mock and the server of the site without the transforms of vitest.
    server: { deps: { external: [/tooling\/mock/, /node_modules/] } },
  },
});
