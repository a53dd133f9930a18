import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    // Loading the API document again for each file would take longer than the tests.
    isolate: false,
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
