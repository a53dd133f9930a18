import { describe, expect, it } from "vitest";

import { docs } from "../../src/commands/docs.ts";
import { listClaims, printReviewed, readReviewed, reviewClaims } from "../../src/docs/claims.ts";
import { isDocumented } from "../../src/docs/docs.ts";
import { renderClaims } from "../../src/docs/render-claims.ts";
import { listDocs, renderDocs } from "../../src/docs/render-docs.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";
import { parseYaml, printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import type { Workspace } from "../../src/workspace/workspace.ts";
import { contextOf, put, shopDocument, shopWorkspace, updateTo } from "../commands/shop.ts";

const places = [
  "$.components.schemas.OrderObject.properties.code",
  "$.components.schemas.RefundObject.properties.code",
];
const text = "Your own code, unique among orders.";

describe("listClaims", () => {
  it.each([
    "Unique within the plan.",
    "You choose it.",
    "Required for a new plan.",
    "Ignored for a percentage.",
    "Amount in cents.",
    "Rate in percent.",
    "Days until it is due.",
    "Defaults to the currency of the plan.",
    "At most 100 of them.",
  ])("lists a text with a promise, a unit or a number: %s", (description) => {
    expect(listClaims(codes({ Order: description }), new Map())).toStrictEqual([
      { text: description, places: ["$.components.schemas.Order.properties.code"] },
    ]);
  });

  it("does not list texts that only name values or only identify an object", () => {
    const document = codes({
      Order: "Code of the order, such as `order_1` or `default`.",
      Refund: "Code of the refund.",
    });

    expect(listClaims(document, new Map())).toStrictEqual([]);
  });

  it("also lists the texts of types", () => {
    const texts = new Map([["OrderInput", "New order. Omitted fields are ignored."]]);

    expect(listClaims({}, texts)).toStrictEqual([
      { text: "New order. Omitted fields are ignored.", places: ["type OrderInput"] },
    ]);
  });
});

describe("reviewClaims", () => {
  const claims = listClaims(codes({ OrderObject: text, RefundObject: text, Ghost: "Unique." }), new Map());

  it("requires a review of each place of a shared text, but not of a text with one place", () => {
    expect(reviewClaims(claims, [])).toMatchObject({ unreviewed: [{ text, places }], outdated: [] });
  });

  it("requires a review of new places only, and reports removed places", () => {
    const reviewed = [{ text, places: [...places.slice(0, 1), "$.components.schemas.Gone.properties.code"] }];

    const { unreviewed, outdated } = reviewClaims(claims, reviewed);

    expect(unreviewed).toStrictEqual([{ text, places: places.slice(1) }]);
    expect(outdated).toStrictEqual([{ text, places: ["$.components.schemas.Gone.properties.code"] }]);
  });

  it("accepts its own output as a complete review", () => {
    const record = readReviewed(parseYaml(printReviewed(claims)));

    expect(reviewClaims(claims, record)).toMatchObject({ unreviewed: [], outdated: [] });
  });

  it.each<[Json]>([[[]], [{ [text]: "everywhere" }]])("refuses an invalid record: %j", (value) => {
    expect(() => readReviewed(value)).toThrow(
      expect.objectContaining({
        exitCode: exitCode.failedOverlay,
        message: expect.stringMatching(/^spec\/reviewed-claims\.yaml: /),
      }),
    );
  });
});

describe("pnpm spec docs", () => {
  it("fails until a text is reviewed in each of its places, and prints how to record the review", async () => {
    const workspace = await shopWithGlossary();

    const before = await measure(workspace);
    const recorded = await measure(workspace, true);
    const after = await measure(workspace);

    expect(before.review).toMatchObject({ unreviewed: [{ text, places }] });
    expect(
      isDocumented({ document: before.document, coverage: complete, ...(before.review && { review: before.review }) }),
    ).toBe(false);
    expect(renderDocs(before)).toContain(`  ${text}\n    ${places.join("\n    ")}\n`);
    expect(renderDocs(before)).toContain("Then `pnpm spec docs --reviewed` records the review");
    expect(renderClaims(before.review)).toContain(`${text}\n  ! ${places.join("\n  ! ")}`);
    expect(recorded.review).toMatchObject({ unreviewed: [], outdated: [] });
    expect(parseYaml((await workspace.read("spec/reviewed-claims.yaml")) ?? "")).toStrictEqual({ [text]: places });
    expect(
      isDocumented({ document: after.document, coverage: complete, ...(after.review && { review: after.review }) }),
    ).toBe(true);
    expect(renderDocs(after)).not.toContain("--reviewed");
  });

  it("fails again when the text gets another place, or loses its places", async () => {
    const workspace = await shopWithGlossary();
    await measure(workspace, true);

    await updateTo(workspace, shopWith(["OrderObject", "RefundObject", "CouponObject"]));
    const more = await measure(workspace);
    await put(workspace, { "spec/glossary.yaml": glossary("Code of the order.") });
    const fewer = await measure(workspace);

    expect(more.review?.unreviewed).toStrictEqual([
      { text, places: ["$.components.schemas.CouponObject.properties.code"] },
    ]);
    expect(listDocs(fewer).review).toStrictEqual({ unreviewed: [], outdated: [{ text, places }] });
    expect(renderDocs(fewer)).toContain("These places were reviewed, but no longer have the text:");
  });
});

const complete = { piles: [], gaps: [] };

async function measure(workspace: Workspace, reviewed = false): ReturnType<typeof docs> {
  return docs(contextOf(workspace), { tag: undefined, reviewed });
}

/** Creates a repository whose glossary has one text for two schemas. */
async function shopWithGlossary(): Promise<Workspace> {
  const workspace = await shopWorkspace();
  await put(workspace, { "spec/glossary.yaml": glossary(text) });
  await updateTo(workspace, shopWith(["OrderObject", "RefundObject"]));
  return workspace;
}

function glossary(description: string): string {
  return printYaml({ properties: [{ names: ["code"], description }] });
}

function shopWith(names: readonly string[]): ReturnType<typeof shopDocument> {
  const document = shopDocument();
  for (const name of names)
    document.components.schemas[name] = {
      type: "object",
      required: name === "OrderObject" ? ["ghost"] : [],
      properties: { code: { type: "string" } },
    };
  return document;
}

function codes(descriptions: Readonly<Record<string, string>>): JsonObject {
  const schemas = Object.entries(descriptions).map(([name, description]) => [
    name,
    { type: "object", properties: { code: { type: "string", description } } },
  ]);
  return { components: { schemas: Object.fromEntries(schemas) } };
}
