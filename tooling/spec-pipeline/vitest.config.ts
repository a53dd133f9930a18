import { defineConfig } from "vitest/config";

// These tests only write to temporary folders, so they can share modules that are slow to load: the compiler and the
// type generator.
const onValues = [
  "assemble",
  "changeset",
  "commands",
  "command-line",
  "compare",
  "compile",
  "coverage",
  "declarations",
  "docs",
  "document",
  "escape",
  "generate",
  "glossary",
  "guard",
  "normalize",
  "numbers",
  "pages",
  "since",
  "terminal",
].map((folder) => `test/${folder}/**/*.test.ts`);

// Some tests start Git and the linter at the same time, possibly on a busy machine.
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: "values", include: onValues, isolate: false, ...timeouts } },
      { test: { name: "files", include: ["test/**/*.test.ts"], exclude: onValues, ...timeouts } },
    ],
  },
});
