import { describe, expect, it } from "vitest";

import { measureDocs } from "../../src/docs/measure-docs.ts";
import { renderMissing } from "../../src/docs/render-missing.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import { parseOverlay } from "../../src/overlay/overlay.ts";
import { orderDocument } from "./documents.ts";

const bare = orderDocument(
  {
    Order: {
      type: "object",
      required: ["state"],
      properties: {
        state: { type: "string", enum: ["open", "paid"] },
        lines: { type: "array", items: { properties: { on: { type: ["string", "null"], format: "date" } } } },
      },
      allOf: [{ properties: { id: { type: "string" } } }],
    },
  },
  { parameters: [{ name: "it's", in: "query", schema: { type: "integer", default: 1 } }], summary: "Find it." },
);

describe("renderMissing", () => {
  it("prints what is missing as actions, with the facts as comments", () => {
    const text = renderMissing({ document: bare, coverage: measureDocs(bare) });

    expect(text).toBe(expected);
  });

  it("prints actions that apply to the document, and leave nothing missing after they are filled in", () => {
    const text = renderMissing({ document: bare, coverage: measureDocs(bare) });
    const filled = text
      .replaceAll("description: TODO", "description: What somebody wants.")
      .replaceAll("summary: TODO", "summary: Find one")
      .replaceAll(/(state:.*\n.*\n.*)TODO/g, "$1paid")
      .replaceAll(/(integer, default 1\n.*)TODO/g, "$12")
      .replaceAll(/(date\)\n.*\n.*)TODO/g, '$1"2026-03-01"')
      .replaceAll("TODO", "one");

    const document = applyOverlay(bare, parseOverlay("orders.yaml", overlay(filled)));

    expect(measureDocs(document)).toMatchObject({ gaps: [], piles: [{ invalid: [] }] });
  });
});

const expected = `# orders: spec/overlays/docs/orders.yaml
  - target: $.paths['/orders/{id}'].get
    update:
      summary: TODO # ends with a period, which a title does not have
  - target: $.paths['/orders/{id}'].get.parameters[?@.name == 'it\\'s'] # in query, integer, default 1
    update:
      description: TODO
      schema: # integer, default 1
        example: TODO
  - target: $.components.schemas.Order # object, allOf ?
    update:
      description: TODO
      properties:
        state: # string, one of open paid, required
          description: TODO
          example: TODO
        lines: # array of ?
          description: TODO
          items:
            properties:
              "on": # string | null (date)
                description: TODO
                example: TODO
  - target: $.components.schemas.Order.allOf[0]
    update:
      properties:
        id: # string
          description: TODO
          example: TODO`;

function overlay(actions: string): string {
  return `overlay: 1.0.0\ninfo:\n  title: Orders\n  version: 1.0.0\nactions:\n${actions}\n`;
}
