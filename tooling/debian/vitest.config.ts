import { defineConfig } from "vitest/config";

// Whoever installs something else in the meantime is waited for.
export default defineConfig({ test: { testTimeout: 600_000 } });
