import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    globalSetup: "@lagokit/browser/global-setup",
    // On two cores, vitest would run one file at a time, while most of the work is Chromium's.
    maxWorkers: 2,
    // The mock and the server of the site are run by Node itself, as they are made for.
    server: { deps: { external: [/tooling\/mock/, /node_modules/] } },
  },
});
