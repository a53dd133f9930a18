import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 2,
    // The mock and the server of the site are run by Node itself, as they are made for.
    server: { deps: { external: [/tooling\/mock/, /node_modules/] } },
  },
});
