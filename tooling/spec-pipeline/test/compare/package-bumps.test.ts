import { describe, expect, it } from "vitest";
import { packageBumps } from "../../src/compare/package-bumps.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { Comparison } from "../../src/compare/comparison.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { exchanging, object, sending } from "./documents.ts";

const values = (...names: string[]): JsonObject => ({ type: "string", enum: names });

const variant = (...kinds: string[]): JsonObject => object({ kind: values(...kinds) }, ["kind"]);

/** A document that exchanges an object with a status of the given schema. */
function withStatus(status: JsonObject): JsonObject {
  return exchanging(object({ status }));
}

const grown = compareDocuments(withStatus(values("a", "b")), withStatus(values("a", "b", "c")));

describe("packageBumps", () => {
  it("gives the client what the operations give that it has a method for", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing", "findThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "major", "@lagokit/client": "major" });
  });

  it("weighs for the client only the direction in which a change affects it", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "major", "@lagokit/client": "minor" });
  });

  it("gives the client a patch for what it has no method for: its dependency moves", async () => {
    const bumps = packageBumps(await grown, new Set(["findOther"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "major", "@lagokit/client": "patch" });
  });

  it("lets a change that the types do not show break the document alone", async () => {
    const comparison = await compareDocuments(
      withStatus({ type: "string" }),
      withStatus({ type: "string", maxLength: 5 }),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "patch", "@lagokit/client": "patch" });
  });

  it("lets a value that requests lose break the document alone, since their types take any text", async () => {
    const comparison = await compareDocuments(
      sending(object({ status: values("a", "b") })),
      sending(object({ status: values("a") })),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "minor", "@lagokit/client": "minor" });
  });

  it("lets a value that tells variants of requests apart break all that have it", async () => {
    const comparison = await compareDocuments(
      sending({ oneOf: [variant("a", "b"), variant("c")] }),
      sending({ oneOf: [variant("a"), variant("c")] }),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "major", "@lagokit/types": "major", "@lagokit/client": "major" });
  });

  it("gives a new version of the API without a change to the packages that state it", () => {
    const bumps = packageBumps({ ...nothing, versions: { older: "1.46.0", newer: "1.47.0" } }, new Set());

    expect(bumps).toEqual({ "@lagokit/spec": "patch", "@lagokit/types": "patch", "@lagokit/client": "none" });
  });

  it("gives nothing for nothing", () => {
    const bumps = packageBumps(nothing, new Set(["createThing"]));

    expect(bumps).toEqual({ "@lagokit/spec": "none", "@lagokit/types": "none", "@lagokit/client": "none" });
  });
});

const nothing: Comparison = {
  isSameDocument: false,
  versions: { older: "1.46.0", newer: "1.46.0" },
  severity: "none",
  operations: { added: [], removed: [] },
  webhooks: { added: [], removed: [] },
  changes: [],
};
