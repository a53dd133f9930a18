import { describe, expect, it } from "vitest";
import { packageBumps } from "../../src/compare/package-bumps.ts";
import { compareDocuments } from "../../src/compare/compare-documents.ts";
import type { Change, Comparison } from "../../src/compare/comparison.ts";
import type { JsonObject } from "../../src/document/json.ts";
import { documentOf, exchanging, object, sending } from "./documents.ts";

const values = (...names: string[]): JsonObject => ({ type: "string", enum: names });

const variant = (...kinds: string[]): JsonObject => object({ kind: values(...kinds) }, ["kind"]);

/** A document that sends and receives an object whose status has the given schema. */
function withStatus(status: JsonObject): JsonObject {
  return exchanging(object({ status }));
}

/** A document of one webhook, whose payload has the given properties. */
function payload(properties: JsonObject): JsonObject {
  return documentOf({ webhooks: { "thing.created": object(properties) } });
}

const grown = compareDocuments(withStatus(values("a", "b")), withStatus(values("a", "b", "c")));

describe("packageBumps", () => {
  it("bumps the client for operations that it has a method for", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing", "findThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "major",
      "@lagokit/webhooks": "major",
      "@lagokit/testing": "major",
      "@lagokit/outbox": "major",
    });
  });

  it("bumps the client only for the direction in which a change affects it", async () => {
    const bumps = packageBumps(await grown, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "minor",
      "@lagokit/webhooks": "major",
      "@lagokit/testing": "major",
      "@lagokit/outbox": "none",
    });
  });

  it("bumps the client by a patch for operations without a method, because its dependency changes", async () => {
    const bumps = packageBumps(await grown, new Set(["findOther"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "major",
      "@lagokit/types": "major",
      "@lagokit/client": "patch",
      "@lagokit/webhooks": "major",
      "@lagokit/testing": "major",
      "@lagokit/outbox": "none",
    });
  });

  it("counts a change that the types do not show as breaking for the document only", async () => {
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
      "@lagokit/testing": "patch",
      "@lagokit/outbox": "none",
    });
  });

  it("counts a removed request value as breaking for the document only, because the types accept any string", async () => {
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
      "@lagokit/testing": "minor",
      "@lagokit/outbox": "none",
    });
  });

  it("counts a removed discriminator value of a request as breaking for all packages that contain it", async () => {
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
      "@lagokit/testing": "major",
      "@lagokit/outbox": "major",
    });
  });

  it("bumps the client for every change of a webhook, because it exports all types", async () => {
    const added = await compareDocuments(documentOf({}), payload({}));
    const removed = await compareDocuments(payload({}), documentOf({}));
    const lost = await compareDocuments(payload({ name: { type: "string" } }), payload({}));

    const bumps = [added, removed, lost].map((comparison) => packageBumps(comparison, new Set())["@lagokit/client"]);

    expect(bumps).toEqual(["minor", "major", "major"]);
  });

  it("bumps the packages that also export the types by a major if a type name is removed", () => {
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
      "@lagokit/testing": "major",
      "@lagokit/outbox": "major",
    });
  });

  it("bumps only the packages that state the API version if the version alone changes", () => {
    const bumps = packageBumps({ ...nothing, versions: { older: "1.46.0", newer: "1.47.0" } }, new Set());

    expect(bumps).toEqual({
      "@lagokit/spec": "patch",
      "@lagokit/types": "patch",
      "@lagokit/client": "none",
      "@lagokit/webhooks": "none",
      "@lagokit/testing": "none",
      "@lagokit/outbox": "none",
    });
  });

  it("bumps nothing without changes", () => {
    const bumps = packageBumps(nothing, new Set(["createThing"]));

    expect(bumps).toEqual({
      "@lagokit/spec": "none",
      "@lagokit/types": "none",
      "@lagokit/client": "none",
      "@lagokit/webhooks": "none",
      "@lagokit/testing": "none",
      "@lagokit/outbox": "none",
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
