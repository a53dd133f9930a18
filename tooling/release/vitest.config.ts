import { defineConfig } from "vitest/config";

// Each test runs Git, pnpm or a compiler. The rehearsal builds all packages three times.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000 } });
