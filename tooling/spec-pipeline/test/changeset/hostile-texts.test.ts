import { describe, expect, it } from "vitest";

import { writeChangesetText } from "../../src/changeset/changeset.ts";
import { packageBumps } from "../../src/compare/package-bumps.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import { renderComparison } from "../../src/compare/render/render-comparison.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { content, documentOf, object, receives, sending, sends, takes } from "../compare/documents.ts";

const poison = "a`b\n\n# Owned\n\n- [Owned](https://owned.test) <b>Owned</b> \u001B[31mOwned";
const text = { type: "string" };

/** Pairs of documents. The newer one adds something whose name is a text of unknown origin. */
const places: readonly { readonly place: string; readonly older: JsonObject; readonly newer: JsonObject }[] = [
  { place: "a property", older: sending(object({})), newer: sending(object({ [poison]: text })) },
  {
    place: "two properties",
    older: sending(object({})),
    newer: sending(object({ [poison]: text, [`${poison}2`]: text })),
  },
  {
    place: "a property that contains another",
    older: sending(object({ [poison]: object({}) })),
    newer: sending(object({ [poison]: object({ inner: text }) })),
  },
  {
    place: "a value of an enum",
    older: sending(object({ status: { type: "string", enum: ["a"] } })),
    newer: sending(object({ status: { type: "string", enum: ["a", poison] } })),
  },
  {
    place: "a constant",
    older: sending(object({ status: { const: "a" } })),
    newer: sending(object({ status: { const: poison } })),
  },
  {
    place: "a pattern",
    older: sending(object({ name: text })),
    newer: sending(object({ name: { ...text, pattern: poison } })),
  },
  {
    place: "a default",
    older: sending(object({ name: text })),
    newer: sending(object({ name: { ...text, default: poison } })),
  },
  {
    place: "a parameter",
    older: documentOf({ operations: [{ operationId: "find" }] }),
    newer: documentOf({ operations: [takes("find", { name: poison })] }),
  },
  {
    place: "an operation",
    older: documentOf({}),
    newer: documentOf({ operations: [{ operationId: poison, path: "/things" }] }),
  },
  {
    place: "a path",
    older: documentOf({ operations: [{ operationId: "find", path: "/things" }] }),
    newer: documentOf({ operations: [{ operationId: "find", path: `/${poison}` }] }),
  },
  {
    place: "a status",
    older: documentOf({ operations: [receives("find", text)] }),
    newer: documentOf({
      operations: [
        { ...receives("find", text), responses: { 200: { description: "" }, [poison]: { description: "" } } },
      ],
    }),
  },
  {
    place: "a header",
    older: documentOf({ operations: [{ ...receives("find", text), responses: { 200: { description: "" } } }] }),
    newer: documentOf({
      operations: [
        { ...receives("find", text), responses: { 200: { description: "", headers: { [poison]: { schema: text } } } } },
      ],
    }),
  },
  {
    place: "a media type",
    older: documentOf({ operations: [sends("make", text)] }),
    newer: documentOf({
      operations: [{ ...sends("make", text), requestBody: content(text, poison) }],
    }),
  },
  {
    place: "a server",
    older: sending(text),
    newer: { ...sending(text), servers: [{ url: "https://api.example" }, { url: `https://${poison}` }] },
  },
  {
    place: "a webhook",
    older: documentOf({}),
    newer: documentOf({ webhooks: { [poison]: object({}) } }),
  },
  {
    place: "a schema",
    older: documentOf({
      operations: [sends("make", { $ref: `#/components/schemas/${pointerKey(poison)}` })],
      schemas: { [poison]: object({}) },
    }),
    newer: documentOf({
      operations: [sends("make", { $ref: `#/components/schemas/${pointerKey(poison)}` })],
      schemas: { [poison]: object({ name: text }) },
    }),
  },
  {
    place: "a version",
    older: sending(object({})),
    newer: { ...sending(object({ name: text })), info: { title: "Small", version: poison } },
  },
];

describe("a hostile name in a document", () => {
  it.each(places)("is harmless in a changelog and on a terminal: $place", async ({ older, newer }) => {
    const comparison = await compareDocuments(older, newer);

    const bumps = packageBumps(comparison, new Set());
    const context = {
      version: comparison.versions.newer,
      bumps,
      reason: "upstream",
      resourceOf: () => poison,
    } as const;
    const changeset = writeChangesetText(comparison, context)?.text ?? "";
    const printed = renderComparison(comparison);

    expect(comparison.changes).not.toEqual([]);
    for (const said of [changeset, printed]) {
      expect(said).not.toContain("\u001B");
      expect(outsideOfSpans(said)).not.toMatch(/^# |\]\(|<b>/m);
      expect(said).toContain("Owned");
    }
  });
});

/** The parts of a Markdown text that are not in a code span. */
function outsideOfSpans(markdown: string): string {
  return markdown
    .split("\n")
    .map((line) => line.replaceAll(/(?<!`)(`+)(?!`)(.*?[^`])\1(?!`)/g, ""))
    .join("\n");
}

function pointerKey(key: string): string {
  return key.replaceAll("~", "~0").replaceAll("/", "~1");
}
