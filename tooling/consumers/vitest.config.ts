import { defineConfig } from "vitest/config";

const larger = "test/matrix/**";

export default defineConfig({
  test: {
    // Each compilation loads a compiler and all types of the API; each runtime is a program of its own.
    testTimeout: 60_000,
    // npm installs what it does not have yet.
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
          // What takes minutes, and is run by `pnpm matrix` alone.
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
