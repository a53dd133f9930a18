import { expect, test } from "vitest";
import { comparedOf, refusalOf } from "./refusal-of.ts";
import { withSchemas } from "./sound-document.ts";

test.each(["(", "[", "a{2,1}", "(?<n", "\\q", "*"])(
  "refuses the pattern %s if examples are checked against it",
  (pattern) => {
    const { message } = refusalOf(withSchemas({ A: { type: "string", pattern } }));

    expect(message).toContain("#/components/schemas/A/pattern: ");
    expect(message).toContain(
      "is not a regular expression, but examples are validated against it. Use one that is valid in JavaScript",
    );
  },
);

test("accepts patterns of other engines if they are only compared", () => {
  expect(() => comparedOf(withSchemas({ A: { type: "string", pattern: "(?i)a\\Z" } }))).not.toThrow();
});
