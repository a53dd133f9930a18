import { describe, expect, it } from "vitest";

import { withSection } from "../../src/pages/section.ts";

const begin = "<!-- begin table: written by `pnpm spec build` -->";
const end = "<!-- end table -->";
const section = { file: "page.md", name: "table", text: "| a |\n" };

describe("withSection", () => {
  it("replaces only the text between the comments", () => {
    const page = `# Title\n\n${begin}\nold\n${end}\n\nText.\n`;

    const written = withSection(page, section);

    expect(written).toBe(`# Title\n\n${begin}\n\n| a |\n\n${end}\n\nText.\n`);
    expect(withSection(written, section)).toBe(written);
  });

  it.each([["# Title\n"], [`${end}\n${begin}\n`], [begin]])(
    "leaves a page without the section unchanged: %j",
    (page) => {
      expect(withSection(page, section)).toBe(page);
    },
  );
});
