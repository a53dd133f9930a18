import { describe, expect, it } from "vitest";
import { withSection } from "../src/readme-section.ts";

const begin = "<!-- begin of what `pnpm matrix` writes -->";
const end = "<!-- end of what `pnpm matrix` writes -->";

describe("withSection", () => {
  it("changes what is between the marks, and nothing else", () => {
    const readme = `before\n\n${begin}\nold\n${end}\n\nafter\n`;

    const changed = withSection(readme, "new\n");

    expect(changed).toBe(`before\n\n${begin}\n\nnew\n\n${end}\n\nafter\n`);
    expect(withSection(changed, "new\n")).toBe(changed);
  });

  it("refuses a README without a place for it", () => {
    expect(() => withSection(`${end}\n${begin}\n`, "new")).toThrow("README.md has no place for the tables");
  });
});
