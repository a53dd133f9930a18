import { defineConfig } from "vitest/config";

// What these write is in folders of their own, so that they can share what is slow to load: the compiler and
// the generator of types.
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

// Some tests start git and the linter, several of them on a machine that does other things too.
const timeouts = { testTimeout: 120_000, hookTimeout: 120_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: "values", include: onValues, isolate: false, ...timeouts } },
      { test: { name: "files", include: ["test/**/*.test.ts"], exclude: onValues, ...timeouts } },
    ],
  },
});
