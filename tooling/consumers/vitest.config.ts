import { defineConfig } from "vitest/config";

const larger = "test/matrix/**";

export default defineConfig({
  test: {
    // Each compilation loads a compiler and all types of the API. Each runtime is a separate program.
    testTimeout: 60_000,
    // npm downloads what is not in its cache yet.
    hookTimeout: 300_000,
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "ci",
          include: ["test/**/*.test.ts"],
          exclude: [larger],
          globalSetup: ["@lagokit/browser/global-setup", "test/global-setup.ts"],
        },
      },
      {
        extends: true,
        test: {
          // These tests take minutes. Only `pnpm matrix` runs them.
          name: "matrix",
          include: [`${larger}/*.test.ts`],
          testTimeout: 600_000,
          hookTimeout: 600_000,
          globalSetup: ["test/global-setup.ts"],
        },
      },
    ],
  },
});
