import { expect, test } from "vitest";
import { readDocumentation } from "../../src/declarations/read-documentation.ts";

test("reads a comment of one line as the description", () => {
  expect(readDocumentation("/** @description Code of the plan. */")).toEqual({
    title: "",
    text: "Code of the plan.",
    tags: [],
  });
});

test("puts the title of an operation above its description", () => {
  const comment = "/**\n * Create a plan\n * @description Creates it.\n *\n *     Twice.\n */";

  expect(readDocumentation(comment)).toEqual({ title: "Create a plan", text: "Creates it.\n\n    Twice.", tags: [] });
});

test("keeps the tags that help a reader, with all their lines", () => {
  const comment =
    '/**\n * Format: date-time\n * @description Moment.\n * @default now\n * @constant\n * @deprecated\n * @enum {string}\n * @example {\n *       "a": 1\n *     }\n */';

  expect(readDocumentation(comment)).toEqual({
    title: "",
    text: "Moment.",
    tags: ["@default now", "@deprecated", '@example {\n  "a": 1\n}'],
  });
});

test("returns nothing for an empty comment", () => {
  expect(readDocumentation("/** Format: uuid */")).toEqual({ title: "", text: "", tags: [] });
});
