import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Loading the API document again for each file would take longer than the tests.
    isolate: false,
    // Node runs the mock directly, in a thread of its own, without the transforms of vitest.
    server: { deps: { external: [/tooling\/mock/] } },
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
