import { defineConfig } from "vitest/config";

// Each of them runs git, pnpm or a compiler; the rehearsal builds all packages three times.
export default defineConfig({ test: { testTimeout: 300_000, hookTimeout: 300_000 } });
