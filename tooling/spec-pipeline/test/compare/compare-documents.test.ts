import { describe, expect, it } from "vitest";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { Change } from "../../src/compare/comparison.ts";
import type { Json, JsonObject } from "../../src/document/json.ts";
import {
  documentOf,
  exchanging,
  object,
  openEnum,
  receives,
  receiving,
  reference,
  sending,
  sends,
} from "./documents.ts";

const text = { type: "string" };
const list = (items: Json): JsonObject => ({ type: "array", items });

const fiftyIds = Array.from({ length: 50 }, (_, index) => `findThing${String(index).padStart(2, "0")}`);

/** Fifty operations that return the same schema, each in its own object. */
function fiftyOperations(status: JsonObject): JsonObject {
  const operations = fiftyIds.map((id) => receives(id, object({ [id]: reference("Thing") })));
  return documentOf({ operations, schemas: { Thing: object({ status }) } });
}

/** A schema of currencies. It is sent unchanged, and received as an open enum. */
function currencies(...values: string[]): JsonObject {
  const open = { anyOf: [reference("Currency"), { type: "string", "x-open-enum": true }] };
  return documentOf({
    operations: [
      sends("createThing", object({ currency: reference("Currency") })),
      receives("findThing", object({ fees: list(object({ currency: open })) })),
    ],
    schemas: { Currency: { type: "string", enum: values } },
  });
}

/** A schema with the given name that two operations return. */
function named(name: string, schema: JsonObject): JsonObject {
  return documentOf({
    operations: [receives("findThing", reference(name)), receives("findThings", list(reference(name)))],
    schemas: { [name]: schema },
  });
}

/** Two schemas, one inside the other. The operation for past usage returns one of them. */
function pastUsage(schema: string): JsonObject {
  return documentOf({
    operations: [
      receives("findPastUsage", object({ periods: list(reference(schema)) })),
      receives("findUsage", reference("Wrapped")),
    ],
    schemas: { Wrapped: object({ usage: reference("Usage") }, ["usage"]), Usage: object({ units: text }) },
  });
}

/** Two recursive schemas. One operation returns one of them. */
function tree(schema: string): JsonObject {
  return documentOf({
    operations: ["Tree", "One", "Two"].map((name) =>
      receives(`find${name}`, reference(name === "Tree" ? schema : name)),
    ),
    schemas: {
      One: object({ next: reference("One"), one: text }),
      Two: object({ next: reference("Two"), two: text }),
    },
  });
}

describe("compareDocuments", () => {
  it("finds one cause if fifty operations share a schema", async () => {
    const { changes } = await compareDocuments(
      fiftyOperations({ type: "string", enum: ["active", "ended"] }),
      fiftyOperations({ type: "string", enum: ["active", "ended", "paused"] }),
    );

    expect(messages(changes)).toEqual(["`Thing.status` gained `paused`"]);
    expect(changes[0]).toMatchObject({
      location: { owner: "schema", name: "Thing", path: ["status"] },
      values: ["paused"],
      directions: ["response"],
      affected: { response: fiftyIds },
    });
  });

  it("reports a shared enum once, regardless of where it is used", async () => {
    const { changes } = await compareDocuments(currencies("EUR", "USD"), currencies("EUR", "USD", "XAF"));

    expect(changes).toMatchObject([
      {
        kind: "open-values-added",
        severity: "minor",
        message: "`Currency` gained `XAF`",
        affected: { response: ["findThing"] },
      },
      {
        kind: "values-added",
        severity: "minor",
        message: "`Currency` gained `XAF`",
        affected: { request: ["createThing"] },
      },
    ]);
  });

  it("reports a component by its new name if it was renamed and changed", async () => {
    const { changes } = await compareDocuments(
      named("Thing", object({ old: text, status: { type: "string", enum: ["a", "b"] } })),
      named("Item", object({ young: text, status: { type: "string", enum: ["a"] } })),
    );

    expect(messages(changes)).toEqual([
      "`Item.old` was removed",
      "`Item.status` lost `b`",
      "`Item.young` was added and is optional",
    ]);
  });

  it("reports the reference if it points to another component and neither component changed", async () => {
    const { changes } = await compareDocuments(pastUsage("Wrapped"), pastUsage("Usage"));

    expect(messages(changes)).toEqual([
      "`periods[].usage` in the 200 response of `findPastUsage` was removed",
      "`periods[].units` in the 200 response of `findPastUsage` was added and is optional",
    ]);
  });

  it("finds a change inside a component if its reference takes another path", async () => {
    const older = documentOf({
      operations: [receives("findThing", object({ owner: object({ name: text }) }))],
    });
    const newer = documentOf({
      operations: [receives("findThing", object({ owner: reference("Owner") }))],
      schemas: { Owner: object({ name: { type: ["string", "null"] }, email: text }) },
    });

    const { changes } = await compareDocuments(older, newer);

    expect(messages(changes)).toEqual(["`Owner.name` became nullable", "`Owner.email` was added and is optional"]);
  });

  it("ends if a reference points to another recursive component", async () => {
    const { changes } = await compareDocuments(tree("One"), tree("Two"));

    expect(messages(changes)).toEqual([
      "`one` in the 200 response of `findTree` was removed",
      "`two` in the 200 response of `findTree` was added and is optional",
    ]);
  });

  it("compares a webhook as received, although it is declared as a request", async () => {
    const { changes } = await compareDocuments(
      documentOf({ webhooks: { "thing.created": object({ name: text }) } }),
      documentOf({ webhooks: { "thing.created": object({ name: { type: ["string", "null"] } }, ["name"]) } }),
    );

    expect(changes).toMatchObject([
      { kind: "became-nullable", severity: "major", directions: ["webhook"], affected: { webhook: ["thing.created"] } },
      {
        kind: "became-required",
        severity: "minor",
        message: "`data.name` in the payload of webhook `thing.created` became required",
      },
    ]);
  });

  it("treats a request property with a new default as optional as before", async () => {
    const { changes } = await compareDocuments(
      sending(object({ size: { type: "integer" } })),
      sending(object({ size: { type: "integer", default: 1 } })),
    );

    expect(changes).toMatchObject([{ axis: "wire", kind: "default-added", severity: "patch" }]);
  });

  it("rates a change that is both sent and received by the worse direction", async () => {
    const { changes, severity } = await compareDocuments(
      exchanging(object({ field: text })),
      exchanging(object({ field: { type: ["string", "null"] } })),
    );

    expect(changes).toMatchObject([
      { kind: "became-nullable", severity: "major", directions: ["request", "response"] },
    ]);
    expect(severity).toBe("major");
  });

  it("returns the same result when called again", async () => {
    const older = receiving(object({ status: openEnum("a", "b") }));
    const newer = receiving(object({ status: openEnum("a", "c") }));

    const first = JSON.stringify(await compareDocuments(older, newer));
    const second = JSON.stringify(await compareDocuments(older, newer));

    expect(second).toBe(first);
  });
});

function messages(changes: readonly Change[]): string[] {
  return changes.map(({ message }) => message);
}
