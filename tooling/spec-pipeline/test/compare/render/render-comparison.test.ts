import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../../src/compare/compare-documents.ts";
import { renderComparison } from "../../../src/compare/render/render-comparison.ts";
import { documentOf, object, receives, reference, sends, takes } from "../documents.ts";

const text = { type: "string" };

const lists = Array.from({ length: 8 }, (_, index) => takes(`findList${index}`, {}));

const older = documentOf({
  operations: [...lists, receives("findThing", reference("Thing")), sends("createThing", reference("ThingInput"))],
  schemas: { Thing: object({ gone: text, lost: text }), ThingInput: object({ name: text }) },
});

const newer = documentOf({
  operations: [
    ...lists.map((list) => ({ ...list, parameters: [{ name: "other", in: "query", schema: text }] })),
    receives("findThing", reference("Thing")),
    sends("createThing", reference("ThingInput")),
    receives("findExtra", text),
  ],
  schemas: { Thing: object({ first: text, second: text }), ThingInput: object({ name: { ...text, maxLength: 9 } }) },
  members: { info: { title: "Small", version: "2.0.0" } },
});

describe("renderComparison", () => {
  it("groups changes by their effect, and combines related changes in one line", async () => {
    const comparison = await compareDocuments(older, newer);

    const rendered = renderComparison(comparison);

    expect(rendered).toBe(
      [
        "1.0.0 → 2.0.0: 1 operation added, none removed; no webhooks added, none removed; 22 changes by cause, 11 breaking.",
        "",
        "Breaking:",
        "  - Query parameter `field` was removed (in requests of `findList0`, `findList1`, `findList2`, `findList3`, `findList4` and 3 more operations)",
        "  - `Thing` lost `gone`, `lost` (in responses of `findThing`)",
        "",
        "Breaking on the wire only (not visible in the types):",
        "  - `ThingInput.name` is stricter: `maxLength` changed from none to `9` (in requests of `createThing`)",
        "",
        "New operations and webhooks:",
        "  - `findExtra` was added: `GET /findExtra`",
        "",
        "Added:",
        "  - Query parameter `other` was added and is optional (in requests of `findList0`, `findList1`, `findList2`, `findList3`, `findList4` and 3 more operations)",
        "  - `Thing` gained `first`, `second` (in responses of `findThing`)",
      ].join("\n"),
    );
  });

  it("reports that nothing changes", async () => {
    const comparison = await compareDocuments(documentOf({}), documentOf({}));

    expect(renderComparison(comparison)).toBe("1.0.0: no changes for callers.");
  });
});
