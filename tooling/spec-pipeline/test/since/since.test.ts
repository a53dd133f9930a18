import { describe, expect, it } from "vitest";

import type { Json, JsonObject } from "../../src/document/json.ts";
import { describeMarks } from "../../src/since/describe-marks.ts";
import { listElements } from "../../src/since/elements.ts";
import { extendSince } from "../../src/since/extend-since.ts";
import { markAdditions, markSince } from "../../src/since/mark.ts";
import { makeNewsOptional } from "../../src/since/optional-since.ts";
import { printSince, readSince } from "../../src/since/since.ts";
import { parseYaml } from "../../src/document/yaml.ts";

/** A document with these schemas, and an operation that returns the first schema and has a `page` parameter. */
function documentOf(schemas: Record<string, Json>, version = "1.50.0"): JsonObject {
  const [name = ""] = Object.keys(schemas);
  const schema = { $ref: `#/components/schemas/${name}` };
  return {
    openapi: "3.1.0",
    info: { title: "Lago", version },
    paths: {
      "/plans": {
        get: {
          operationId: "findAllPlans",
          description: "Lists plans.",
          parameters: [
            { $ref: "#/components/parameters/page" },
            { name: "code", in: "query", description: "By code." },
          ],
          responses: { 200: { content: { "application/json": { schema } } } },
        },
      },
    },
    webhooks: { plan_created: { post: { description: "Sent for a plan." } } },
    components: {
      parameters: { page: { name: "page", in: "query", description: "Which page.", schema: { type: "integer" } } },
      schemas,
    },
  };
}

const plan = {
  type: "object",
  required: ["code", "state"],
  properties: {
    code: { type: "string", description: "Its code." },
    state: { type: "string", description: "Its state.", enum: ["open", "closed"] },
    charges: { type: "array", items: { type: "object", properties: { price: { type: "string" } } } },
  },
} satisfies JsonObject;

describe("listElements", () => {
  it("lists all elements of a document", () => {
    const keys = listElements(documentOf({ Plan: plan })).map(({ key }) => key);

    expect(keys).toEqual([
      "operation GET /plans",
      "query GET /plans page",
      "query GET /plans code",
      "webhook plan_created",
      "schema Plan/code",
      "schema Plan/state",
      "schema Plan/state enum open",
      "schema Plan/state enum closed",
      "schema Plan/charges",
      "schema Plan/charges/*/price",
    ]);
  });

  it("lists the properties of all parts of a schema", () => {
    const { properties, ...others } = plan;
    const divided = {
      allOf: [
        { ...others, properties },
        { type: "object", properties: {} },
      ],
    };

    expect(listElements(documentOf({ Plan: divided }))).toHaveLength(listElements(documentOf({ Plan: plan })).length);
  });
});

describe("extendSince", () => {
  const grown = { ...plan, properties: { ...plan.properties, trial: { type: "integer" } } };

  it("records what a new document adds, with its version", () => {
    const since = extendSince(new Map(), documentOf({ Plan: plan }), documentOf({ Plan: grown }, "1.51.0"));

    expect([...since]).toEqual([["schema Plan/trial", "1.51.0"]]);
  });

  it("records additions between two releases as later than the older release", () => {
    const since = extendSince(new Map(), documentOf({ Plan: plan }), documentOf({ Plan: grown }));

    expect([...since]).toEqual([["schema Plan/trial", "after 1.50.0"]]);
  });

  it("keeps existing entries, and removes those of removed elements", () => {
    const noted = new Map([
      ["schema Plan/trial", "1.49.0"],
      ["schema Plan/ghost", "1.49.0"],
    ]);

    const since = extendSince(noted, documentOf({ Plan: grown }), documentOf({ Plan: grown }, "1.51.0"));

    expect([...since]).toEqual([["schema Plan/trial", "1.49.0"]]);
  });

  it("does not record a renamed schema as new", () => {
    const noted = new Map([["schema Plan/trial", "1.49.0"]]);

    const since = extendSince(noted, documentOf({ Plan: grown }), documentOf({ Tariff: grown }, "1.51.0"));

    expect([...since]).toEqual([["schema Tariff/trial", "1.49.0"]]);
  });
});

describe("marks", () => {
  const since = new Map([
    ["query GET /plans page", "1.48.0"],
    ["schema Plan/code", "1.49.0"],
    ["schema Plan/state enum closed", "after 1.51.0"],
    ["webhook plan_created", "1.47.0"],
  ]);

  it("are added to existing descriptions", () => {
    const document = describeMarks(markSince(documentOf({ Plan: plan }), since));

    expect(document).toMatchObject({
      paths: {
        "/plans": {
          get: {
            description: "Lists plans.",
            parameters: [
              { name: "page", "x-since": "1.48.0", description: "Which page. Since Lago 1.48.0." },
              { name: "code", description: "By code." },
            ],
          },
        },
      },
      webhooks: { plan_created: { post: { description: "Sent for a plan. Since Lago 1.47.0." } } },
      components: {
        parameters: {},
        schemas: {
          Plan: {
            properties: {
              code: { "x-since": "1.49.0", description: "Its code. Since Lago 1.49.0." },
              state: {
                "x-since-values": { closed: "after 1.51.0" },
                description: "Its state. Not available in Lago 1.51.0, only in later versions: `closed`.",
              },
            },
          },
        },
      },
    });
  });

  it("mark what Lago's own document lacks, but not its nested properties", () => {
    const note = {
      type: "object",
      description: "A note.",
      properties: { text: { type: "string", description: "It." } },
    };
    const added = documentOf({ Plan: { ...plan, properties: { ...plan.properties, note } } });

    const document = describeMarks(markAdditions(added, documentOf({ Plan: plan })));

    expect(document).toMatchObject({
      components: {
        schemas: {
          Plan: {
            properties: {
              note: {
                "x-addition": true,
                description: "A note. Not documented by Lago.",
                properties: { text: { type: "string", description: "It." } },
              },
            },
          },
        },
      },
    });
    expect(JSON.stringify(document).match(/x-addition/g)).toHaveLength(1);
  });

  it("make new properties of an object optional, because an older Lago lacks them", () => {
    const document = makeNewsOptional(markSince(documentOf({ Plan: plan }), since));

    expect(document).toMatchObject({ components: { schemas: { Plan: { required: ["state"] } } } });
  });

  it("keep properties required if all properties of the object are new", () => {
    const all = new Map(Object.keys(plan.properties).map((name) => [`schema Plan/${name}`, "1.49.0"]));

    const document = makeNewsOptional(markSince(documentOf({ Plan: plan }), all));

    expect(document).toMatchObject({ components: { schemas: { Plan: { required: ["code", "state"] } } } });
  });
});

describe("spec/since.yaml", () => {
  it("is read with the same content as it was printed", () => {
    const since = new Map([
      ["schema Plan/b", "1.49.0"],
      ["schema Plan/a", "1.49.0"],
      ["operation GET /plans", "after 1.51.0"],
    ]);

    expect(new Map(readSince(parseYaml(printSince(since))))).toEqual(since);
  });

  it("is refused if it is invalid", () => {
    expect(() => readSince({ "1.49.0": "schema Plan/a" })).toThrow("spec/since.yaml is invalid");
    expect(() => readSince({ lately: ["schema Plan/a"] })).toThrow("spec/since.yaml is invalid");
  });
});
