import { describe, expect, it } from "vitest";
import { sectionOf, withSection } from "../src/page-section.ts";

const begin = "<!-- begin coins: written by `pnpm matrix` -->";
const end = "<!-- end coins -->";

describe("withSection", () => {
  it("replaces only the text between the comments", () => {
    const page = `before\n\n${begin}\nold\n${end}\n\nafter\n`;

    const changed = withSection(page, "coins", "new\n");

    expect(changed).toBe(`before\n\n${begin}\n\nnew\n\n${end}\n\nafter\n`);
    expect(withSection(changed, "coins", "new\n")).toBe(changed);
    expect(sectionOf(changed, "coins")).toBe("new");
  });

  it.each([`${end}\n${begin}\n`, `${begin}\n${end}\n`.replaceAll("coins", "notes")])(
    "refuses a page without the section",
    (page) => {
      expect(() => withSection(page, "coins", "new")).toThrow(
        "docs/guides/compatibility.md has no section for the table",
      );
    },
  );
});
