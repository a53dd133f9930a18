import { describe, expect, it } from "vitest";
import { sectionOf, withSection } from "../src/readme-section.ts";

const begin = "<!-- begin of what `pnpm matrix` writes: coins -->";
const end = "<!-- end of what `pnpm matrix` writes: coins -->";

describe("withSection", () => {
  it("changes what is between the marks, and nothing else", () => {
    const readme = `before\n\n${begin}\nold\n${end}\n\nafter\n`;

    const changed = withSection(readme, "coins", "new\n");

    expect(changed).toBe(`before\n\n${begin}\n\nnew\n\n${end}\n\nafter\n`);
    expect(withSection(changed, "coins", "new\n")).toBe(changed);
    expect(sectionOf(changed, "coins")).toBe("new");
  });

  it.each([`${end}\n${begin}\n`, `${begin}\n${end}\n`.replaceAll("coins", "notes")])(
    "refuses a README without a place for it",
    (readme) => {
      expect(() => withSection(readme, "coins", "new")).toThrow("README.md has no place for the table");
    },
  );
});
