import { describe, expect, it } from "vitest";
import { packageBumps } from "../../src/compare/package-bumps.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { Change, Comparison } from "../../src/compare/comparison.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf, exchanging, object, sending } from "./documents.ts";

const values = (...names: string[]): JsonObject => ({ type: "string", enum: names });

const variant = (...kinds: string[]): JsonObject => object({ kind: values(...kinds) }, ["kind"]);

/** A document that exchanges an object with a status of the given schema. */
function withStatus(status: JsonObject): JsonObject {
  return exchanging(object({ status }));
}

/** A document of one webhook, whose payload has the given properties. */
function payload(properties: JsonObject): JsonObject {
  return documentOf({ webhooks: { "thing.created": object(properties) } });
}

const grown = compareDocuments(withStatus(values("a", "b")), withStatus(values("a", "b", "c")));

describe("packageBumps", () => {
  it("gives the client what the operations give that it has a method for", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing", "findThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "major",
      "@lagokit/webhooks": "major",
    });
  });

  it("weighs for the client only the direction in which a change affects it", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "minor",
      "@lagokit/webhooks": "major",
    });
  });

  it("gives the client a patch for what it has no method for: its dependency moves", async () => {
    const bumps = packageBumps(await grown, new Set(["findOther"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "patch",
      "@lagokit/webhooks": "major",
    });
  });

  it("lets a change that the types do not show break the document alone", async () => {
    const comparison = await compareDocuments(
      withStatus({ type: "string" }),
      withStatus({ type: "string", maxLength: 5 }),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "patch",
      "@lagokit/client": "patch",
      "@lagokit/webhooks": "none",
    });
  });

  it("lets a value that requests lose break the document alone, since their types take any text", async () => {
    const comparison = await compareDocuments(
      sending(object({ status: values("a", "b") })),
      sending(object({ status: values("a") })),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "minor",
      "@lagokit/client": "minor",
      "@lagokit/webhooks": "minor",
    });
  });

  it("lets a value that tells variants of requests apart break all that have it", async () => {
    const comparison = await compareDocuments(
      sending({ oneOf: [variant("a", "b"), variant("c")] }),
      sending({ oneOf: [variant("a"), variant("c")] }),
    );

    const bumps = packageBumps(comparison, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "major",
      "@lagokit/webhooks": "major",
    });
  });

  it("gives the client what every webhook gives, for it hands all of them on", async () => {
    const added = await compareDocuments(documentOf({}), payload({}));
    const removed = await compareDocuments(payload({}), documentOf({}));
    const lost = await compareDocuments(payload({ name: { type: "string" } }), payload({}));

    const bumps = [added, removed, lost].map((comparison) => packageBumps(comparison, new Set())["@lagokit/client"]);

    expect(bumps).toEqual(["minor", "major", "major"]);
  });

  it("gives the packages that hand on the names of types a major where one goes", () => {
    const change: Change = {
      axis: "types",
      kind: "type-name-removed",
      severity: "major",
      message: "Type `Thing` is no longer exported",
      location: { owner: "document", name: "type `Thing`", path: [] },
      values: [],
      directions: ["response"],
      affected: { request: [], response: [], webhook: [] },
    };

    const bumps = packageBumps({ ...nothing, changes: [change] }, new Set());

    expect(bumps).toEqual({
      "@lagokit/spec": "none",
      "@lagokit/types": "major",
      "@lagokit/client": "major",
      "@lagokit/webhooks": "major",
    });
  });

  it("gives a new version of the API without a change to the packages that state it", () => {
    const bumps = packageBumps({ ...nothing, versions: { older: "1.46.0", newer: "1.47.0" } }, new Set());

    expect(bumps).toEqual({
      "@lagokit/spec": "patch",
      "@lagokit/types": "patch",
      "@lagokit/client": "none",
      "@lagokit/webhooks": "none",
    });
  });

  it("gives nothing for nothing", () => {
    const bumps = packageBumps(nothing, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "none",
      "@lagokit/types": "none",
      "@lagokit/client": "none",
      "@lagokit/webhooks": "none",
    });
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
