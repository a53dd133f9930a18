import { defineConfig } from "vitest/config";

// Each test of a public interface or of older tests loads a compiler.
export default defineConfig({ test: { testTimeout: 60_000 } });
