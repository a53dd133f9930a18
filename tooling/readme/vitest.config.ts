import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    maxConcurrency: 2,
    // Vitest must not transform the mock, which is made to run in Node.
    server: { deps: { external: [/tooling\/mock/] } },
  },
});
