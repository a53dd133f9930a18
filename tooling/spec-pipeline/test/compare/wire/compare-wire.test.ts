import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../../src/compare/compare-documents.ts";
import type { Change } from "../../../src/compare/comparison.ts";
import type { JsonObject } from "../../../src/document/json.ts";
import { documentOf, exchanging, object, receiving, reference, sending, sends, takes } from "../documents.ts";

const text = { type: "string" };

/** A document whose operation and parameter may be deprecated, with the given authentication scheme. */
function listing(deprecated: boolean, scheme: string): JsonObject {
  return documentOf({
    operations: [{ ...takes("findThings", { deprecated }), deprecated, security: [{ token: [] }] }],
    members: { components: { securitySchemes: { token: { type: "http", scheme } } } },
  });
}

describe("the wire axis", () => {
  it("finds a stricter length although the schema is composed differently", async () => {
    const operations = [sends("createThing", reference("Thing")), sends("createOther", reference("Other"))];
    const older = documentOf({
      operations,
      schemas: { Thing: object({ name: text }), Other: object({ name: text, size: { type: "integer" } }) },
    });
    const newer = documentOf({
      operations,
      schemas: {
        Base: object({ name: { type: "string", maxLength: 10 } }),
        Thing: reference("Base"),
        Other: { allOf: [reference("Base"), { type: "object", properties: { size: { type: "integer" } } }] },
      },
    });

    const { changes } = await compareDocuments(older, newer);

    expect(changes).toMatchObject([
      {
        message: "`Base.name` is stricter: `maxLength` changed from none to `10`",
        severity: "major",
        affected: { request: ["createOther", "createThing"], response: [] },
      },
    ]);
  });

  it("distinguishes an integer from a number, which the types do not", async () => {
    const { changes } = await compareDocuments(
      sending(object({ size: { type: "number" } })),
      sending(object({ size: { type: "integer" } })),
    );

    expect(messages(changes)).toEqual([
      "`size` in the request of `createThing` is stricter: `type` changed from `number` to `integer`",
    ]);
  });

  it("does not report a constraint change for a renamed property", async () => {
    const { changes } = await compareDocuments(
      sending(object({ first: { type: "string", maxLength: 10 } })),
      sending(object({ second: { type: "string", maxLength: 5 } })),
    );

    expect(changes.map(({ axis }) => axis)).toEqual(["types", "types"]);
  });

  it("does not report changes that the types show", async () => {
    const { changes } = await compareDocuments(
      receiving(object({ status: text })),
      receiving(object({ status: { type: "string", enum: ["a", "b"] } })),
    );

    expect(changes.map(({ kind }) => kind)).toEqual(["type-narrowed"]);
  });

  it("finds a required property that is not declared", async () => {
    const { changes } = await compareDocuments(exchanging(object({}, ["balance"])), exchanging(object({})));

    expect(messages(changes)).toEqual(["`Thing` is less strict: `required` changed from `balance` to none"]);
  });

  it("finds a changed authentication scheme, and a deprecated operation or parameter", async () => {
    const { changes } = await compareDocuments(listing(false, "bearer"), listing(true, "basic"));

    expect(messages(changes)).toEqual([
      "The API no longer accepts some credentials: `token`",
      "Query parameter `field` of `findThings` became deprecated",
      "`findThings` became deprecated",
    ]);
  });

  it("finds a change of any other keyword, such as `not`", async () => {
    const { changes } = await compareDocuments(
      sending(object({ name: text })),
      sending(object({ name: { ...text, not: { const: "none" } } })),
    );

    expect(messages(changes)).toEqual([
      '`name` in the request of `createThing` is stricter: `not` changed from none to `{"const":"none"}`',
    ]);
  });
});

function messages(changes: readonly Change[]): string[] {
  return changes.map(({ message }) => message);
}
