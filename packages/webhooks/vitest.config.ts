import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          // Loading frameworks and compilers for each file would take longer than the tests.
          isolate: false,
          // Tests start whole frameworks and compilers.
          testTimeout: 60_000,
          hookTimeout: 60_000,
          // The tools of the repository run in Node without transformation.
          server: { deps: { external: [/tooling\/mock/] } },
        },
      },
      {
        test: {
          name: "types",
          include: [],
          // Compiled, not run.
          typecheck: {
            enabled: true,
            only: true,
            include: ["test/types/*.test-d.ts"],
            tsconfig: "test/types/tsconfig.json",
          },
        },
      },
    ],
  },
});
