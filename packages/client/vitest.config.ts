import { defineConfig, type TestProjectInlineConfiguration } from "vitest/config";
import type { TransportName } from "./test/transports.ts";

// They stub `window` for React, which keeps it: a client in the same process would refuse to run in a browser.
const inPages = ["react-query", "swr"].map((name) => `test/openapi-fetch/${name}.test.ts`);

export default defineConfig({
  test: {
    // Not what a test takes, but what one that hangs may: machines differ, and are shared.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      {
        // Loading the client again for each file would take longer than the tests.
        test: {
          name: "unit",
          include: ["test/**/*.test.ts"],
          exclude: ["test/contract/**", "test/fault/**", ...inPages],
          isolate: false,
        },
      },
      { test: { name: "pages", include: inPages } },
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
      contract("contract", "fetch", "test/contract/**/*.test.ts"),
      contract("contract by undici", "undici", "test/contract/operations.test.ts"),
      faults("faults", "fetch"),
      faults("faults by undici", "undici"),
      faults("faults by undici 7", "undici 7"),
    ],
  },
});

function contract(name: string, transport: TransportName, include: string): TestProjectInlineConfiguration {
  return {
    test: {
      name,
      include: [include],
      provide: { transport },
      // One mock for the whole run, since it takes seconds to start. Node runs it directly, without the transforms of vitest.
      globalSetup: "test/contract/global-setup.ts",
      server: { deps: { external: [/tooling\/mock/] } },
    },
  };
}

function faults(name: string, transport: TransportName): TestProjectInlineConfiguration {
  return { test: { name, include: ["test/fault/*.test.ts"], provide: { transport } } };
}
