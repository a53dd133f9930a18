import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { parseYaml, printYaml } from "../../src/document/yaml.ts";
import { exitCode } from "../../src/exit-code.ts";
import { applyOverlay } from "../../src/overlay/apply-overlay.ts";
import { type OverlayAction, parseProvenOverlay } from "../../src/overlay/overlay.ts";
import { runRedocly } from "../../src/redocly/run-redocly.ts";

const document: JsonObject = {
  openapi: "3.1.0",
  info: { title: "Shop", version: "1" },
  paths: {},
  components: {
    schemas: {
      Order: {
        type: "object",
        required: ["id", "ghost"],
        properties: { id: { type: "string" }, state: { type: "string", enum: ["open"] } },
      },
      Price: { type: "string", pattern: "old" },
      Weight: { type: "string", pattern: "old" },
    },
  },
};

const repairs: OverlayAction[] = [
  { target: "$.components.schemas.Order.required[?@ == 'ghost']", remove: true },
  { target: "$.components.schemas.Order.properties.state", update: { enum: ["paid"] } },
  { target: "$.components.schemas[?@.pattern == 'old']", update: { pattern: "new" } },
  { target: "$.components.schemas.Order.required", update: "state" },
  { target: "$", update: { jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema" } },
];

describe("applyOverlay", () => {
  it("merges objects, adds to lists, and replaces and removes values", () => {
    const result = apply(...repairs);

    expect(result).toStrictEqual({
      openapi: "3.1.0",
      info: { title: "Shop", version: "1" },
      paths: {},
      components: {
        schemas: {
          Order: {
            type: "object",
            required: ["id", "state"],
            properties: { id: { type: "string" }, state: { type: "string", enum: ["open", "paid"] } },
          },
          Price: { type: "string", pattern: "new" },
          Weight: { type: "string", pattern: "new" },
        },
      },
      jsonSchemaDialect: "https://json-schema.org/draft/2020-12/schema",
    });
  });

  it("produces the same document as Redocly", async () => {
    const folder = await mkdtemp(join(tmpdir(), "lagokit-overlay-"));
    const file = (name: string): string => join(folder, name);
    await writeFile(file("document.yaml"), printYaml(document));
    await writeFile(
      file("overlay.yaml"),
      printYaml({ overlay: "1.0.0", info: { title: "Repairs", version: "1" }, actions: repairs as never }),
    );

    const args = ["bundle", file("document.yaml"), "--overlay", file("overlay.yaml"), "--output", file("result.yaml")];
    await runRedocly(args, folder);
    const bundled = parseYaml(await readFile(file("result.yaml"), "utf8"));
    await rm(folder, { recursive: true });

    expect(apply(...repairs)).toStrictEqual(bundled);
  });

  it("copies a value to another place", () => {
    const result = apply(
      { target: "$.components.schemas", update: { Cost: {} } },
      { target: "$.components.schemas.Cost", copy: "$.components.schemas.Price" },
    );

    expect(result).toHaveProperty("components.schemas.Cost", { type: "string", pattern: "old" });
  });

  it("does not change its input", () => {
    const before = structuredClone(document);

    apply(...repairs);

    expect(document).toStrictEqual(before);
  });

  it.each<[string, OverlayAction, string]>([
    ["selects nothing", { target: "$.components.schemas.Ghost", remove: true }, "selects nothing"],
    [
      "changes nothing",
      { target: "$.components.schemas.Price", update: { pattern: "old" } },
      "changes nothing at `Price.pattern`",
    ],
    [
      "changes only some of what it selects",
      { target: "$.components.schemas.*", update: { type: "object" } },
      "changes nothing at `Order.type`",
    ],
    ["has an invalid JSONPath", { target: "$.components[", remove: true }, "is not a JSONPath of RFC 9535"],
    [
      "adds what a list already has",
      { target: "$.components.schemas.Order.properties.state", update: { enum: ["open"] } },
      "changes nothing at `state.enum`",
    ],
    [
      "copies a missing value",
      { target: "$.components.schemas.Price", copy: "$.ghost" },
      "does not select exactly one value",
    ],
  ])("fails for an action that %s, and reports the file and the action", (_, action, fault) => {
    const failing = (): unknown => apply({ target: "$.info", update: { version: "2" } }, action);

    expect(failing).toThrow(
      expect.objectContaining({
        exitCode: exitCode.failedOverlay,
        message: expect.stringMatching(/^shop\.yaml, action 2: `/),
      }),
    );
    expect(failing).toThrow(fault);
  });
});

describe("applyOverlay with `add`", () => {
  it("adds what is missing", () => {
    const result = add(
      { target: "$.components.schemas.Order.properties", update: { note: { type: "string" } } },
      { target: "$.components.schemas.Order.required", update: ["note"] },
    );

    expect(result).toMatchObject({
      components: {
        schemas: { Order: { properties: { note: { type: "string" } }, required: ["id", "ghost", "note"] } },
      },
    });
  });

  it.each<[string, OverlayAction]>([
    ["`id`", { target: "$.components.schemas.Order.properties", update: { id: { format: "uuid" } } }],
    ['`"ghost"`', { target: "$.components.schemas.Order.required", update: ["ghost"] }],
    ['`"object"`', { target: "$.components.schemas.Order.type", update: "array" }],
  ])("refuses to change what upstream already has: %s", (name, action) => {
    expect(() => add(action)).toThrow(`already has ${name}: upstream documents it now. Remove the addition.`);
  });

  it("identifies an existing parameter by its place and name only", () => {
    const parameters = [{ name: "page", in: "query" }, { $ref: "#/components/parameters/size" }];
    const shop = { paths: { "/orders": { get: { parameters } } } };
    const refusal = (update: Json): (() => unknown) => {
      const actions = [{ target: "$.paths['/orders'].get.parameters", update }];
      return () => applyOverlay(shop, { file: "added.yaml", actions }, "add");
    };

    expect(refusal([{ name: "page", in: "query", schema: { type: "integer" } }])).toThrow("already has `query page`");
    expect(refusal([{ $ref: "#/components/parameters/size" }])).toThrow("already has `#/components/parameters/size`");
    expect(refusal([{ name: "page", in: "header" }])).not.toThrow();
  });
});

describe("parseProvenOverlay", () => {
  const valid = {
    overlay: "1.0.0",
    info: { title: "T", version: "1" },
    "x-reason": "Why.",
    "x-server-commit": "526b4b51e",
    "x-evidence": ["app/models/fee.rb:58", "1.51.0 GET /fees 200"],
    actions: [{ target: "$", update: {} }],
  };

  it.each<[string, object, string]>([
    ["a reason", { "x-reason": undefined }, "action 1 has no reason"],
    ["evidence", { "x-evidence": [] }, "action 1 has no `x-evidence`"],
    ["evidence in a known form", { "x-evidence": "Somebody said so." }, "`Somebody said so.`, is not a line of"],
    ["the commit of a line", { "x-server-commit": undefined }, "`app/models/fee.rb:58`, is not a line of"],
    ["a known version of the standard", { overlay: "9" }, "`overlay` must be 1.0.0 or 1.1.0"],
    ["a title", { info: {} }, "`info.title` is missing"],
    ["an action", { actions: [] }, "`actions` must be a list with at least one action"],
    ["a target", { actions: [{ remove: true }] }, "action 1 has no `target`"],
    [
      "exactly one kind of change",
      { actions: [{ target: "$", remove: true, update: {} }] },
      "action 1 must have exactly one of",
    ],
    ["known keys only", { actions: [{ target: "$", delete: true }] }, "action 1 has an unknown key `delete`"],
  ])("requires %s", (_, change, fault) => {
    const text = JSON.stringify({ ...valid, ...change });

    expect(() => parseProvenOverlay("corrections/a.yaml", text)).toThrow(
      expect.objectContaining({
        exitCode: exitCode.failedOverlay,
        message: expect.stringContaining("corrections/a.yaml"),
      }),
    );
    expect(() => parseProvenOverlay("corrections/a.yaml", text)).toThrow(fault);
  });

  it("reads an overlay with reason and evidence for the whole file or for each action", () => {
    const own = { target: "$", remove: true, description: "Why.", "x-evidence": "1.51.0 webhook fee.created" };
    const overlay = parseProvenOverlay(
      "corrections/a.yaml",
      JSON.stringify({ ...valid, actions: [...valid.actions, own] }),
    );

    expect(overlay).toStrictEqual({
      file: "corrections/a.yaml",
      actions: [
        { target: "$", update: {} },
        { target: "$", remove: true },
      ],
      evidence: [
        [
          { kind: "source", place: "app/models/fee.rb:58", commit: "526b4b51e" },
          { kind: "recording", version: "1.51.0", message: "answer", subject: "GET /fees", status: 200 },
        ],
        [{ kind: "recording", version: "1.51.0", message: "webhook", subject: "fee.created" }],
      ],
    });
  });

  it.each<[string, object]>([
    ["app/models/fee.rb:58-60@20277d9d06", { kind: "source", place: "app/models/fee.rb:58-60", commit: "20277d9d06" }],
    [
      "1.46.0 request PUT /plans/{code}",
      { kind: "recording", version: "1.46.0", message: "request", subject: "PUT /plans/{code}" },
    ],
  ])("reads evidence in the form %s", (text, evidence) => {
    const overlay = parseProvenOverlay("corrections/a.yaml", JSON.stringify({ ...valid, "x-evidence": text }));

    expect(overlay.evidence).toStrictEqual([[evidence]]);
  });
});

function apply(...actions: OverlayAction[]): JsonObject {
  return applyOverlay(document, { file: "shop.yaml", actions });
}

function add(...actions: OverlayAction[]): JsonObject {
  return applyOverlay(document, { file: "added.yaml", actions }, "add");
}
