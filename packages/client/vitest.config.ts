import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    projects: [
      { test: { name: "unit", include: ["test/**/*.test.ts"], exclude: ["test/contract/**"] } },
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
      {
        test: {
          name: "contract",
          include: ["test/contract/**/*.test.ts"],
          // One mock for the whole run, since it takes seconds to start; and run by Node itself, as it is made for.
          globalSetup: "test/contract/global-setup.ts",
          server: { deps: { external: [/tooling\/mock/] } },
        },
      },
    ],
  },
});
