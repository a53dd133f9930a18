import { defineConfig } from "vitest/config";

// Files named `.test-d.ts` are compiled, not run.
export default defineConfig({ test: { typecheck: { enabled: true } } });
