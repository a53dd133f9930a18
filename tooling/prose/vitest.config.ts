import { defineConfig } from "vitest/config";

// The rules are CommonJS, and are imported as Node imports them.
export default defineConfig({ test: { deps: { interopDefault: false } } });
